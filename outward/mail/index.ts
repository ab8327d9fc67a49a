export { type Mailer, mailerOf } from "./mailer";
