/** Opens the CRM sample in the data folder named on the command line, says that it begins, and is there to be killed. */
import { fileURLToPath } from "node:url";
import { createDesk } from "../../../src-main/services/application/desk.ts";

const resources = fileURLToPath(new URL("../../../resources", import.meta.url));
const desk = createDesk({ data: process.argv[2] ?? "", resources, version: "0", emit: () => undefined, log: console.error });
process.stdout.write("begins\n");
desk.openSample("crm");
process.stdout.write("done\n");
desk.end();
