import { plusDays } from "./days";
import { nothing, type Read } from "./reading";

/** A night lies on two days. */
export const readNight: Read = (text, { today }) => {
  if (/^(?:last night|overnight|минулої ночі|вночі|уночі)$/u.test(text))
    return [`[${plusDays(today, -1)},${today}]`];
  return /^(?:tonight|сьогодні вночі|сьогодні ввечері|цього вечора)$/u.test(text) ? [today] : nothing;
};
