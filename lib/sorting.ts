/** By what a list is sorted, and from which end. */
export interface Sorting<By extends string = string> {
  by: By;
  descending: boolean;
}
