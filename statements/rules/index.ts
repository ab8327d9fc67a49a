export { effectOnPosition, type Position, type PositionEffect, positionOf } from "./stances";
