export { NotThen as default } from "@/app/parts/not-then";
