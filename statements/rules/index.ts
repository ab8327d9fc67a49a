export { effectOnPosition, type PositionEffect, positionOf } from "./stances";
