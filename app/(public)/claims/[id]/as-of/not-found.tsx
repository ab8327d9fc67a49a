export { NotThen as default } from "@/app/(public)/parts/not-then";
