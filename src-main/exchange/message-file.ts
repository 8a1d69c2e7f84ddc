/** E-mails as files that a mail program opens as drafts. */
import MailComposer from "nodemailer/lib/mail-composer";

export interface Message {
  readonly to: readonly { readonly name: string; readonly address: string }[];
  readonly subject: string;
  readonly text: string;
  /** Ms since the epoch. */
  readonly at: number;
}

/** The message as RFC 5322 has it. Nothing is sent: `X-Unsent` asks the program that opens it to let the user do that. */
export async function messageFile({ to, subject, text, at }: Message): Promise<string> {
  const composer = new MailComposer({
    to: to.map(({ name, address }) => ({ name, address })),
    subject,
    text,
    date: new Date(at),
    headers: { "X-Unsent": "1" },
  });
  const bytes = await composer.compile().build();
  return bytes.toString("utf8");
}
