/** How an opportunity is called where topic and customer stand side by side. */

interface Titled {
  readonly topic: string;
  readonly customer: string | null;
}

/** The customer beside a topic, or null where the topic names it already. */
export function customerBeside({ topic, customer }: Titled): string | null {
  return customer === null || topic.toLowerCase().includes(customer.toLowerCase()) ? null : customer;
}

/** Topic and customer in one sentence, without saying the customer twice. */
export function spokenTitle(titled: Titled): string {
  const customer = customerBeside(titled);
  return customer === null ? titled.topic : `${titled.topic} for ${customer}`;
}
