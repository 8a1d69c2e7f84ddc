/** Delivers everything that can be delivered in the book of this data folder, and is killed meanwhile. */
import { createHandlers } from "../../../../src-main/backend/handlers.ts";
import { createDesk } from "../../../../src-main/services/application/desk.ts";

const [data = "", resources = "", book = ""] = process.argv.slice(2);
const desk = createDesk({ data, resources, version: "test", emit: () => {}, log: () => {}, user: "tester" });
desk.start(book);
const handlers = createHandlers(desk);
// The book is read by this already: what follows is the delivery itself.
const run = await handlers["review.read"]({});
if (run === null) throw new Error("the book has a run");
process.stdout.write("delivering\n");
await handlers["review.deliver"]({ run: run.id, job: "deliver" });
process.stdout.write("delivered\n");
