import { expect, it } from "vitest";
import { networkOf } from "./network";

it.each([
  ["192.0.2.1", "192.0.2.1"],
  ["2001:db8::1", "2001:db8:0:0:0:0:0:0/64"],
  ["2001:DB8::ffff:2", "2001:db8:0:0:0:0:0:0/64"],
  ["2001:db8:0:1::1", "2001:db8:0:1:0:0:0:0/64"],
  ["fe80::1%eth0", "fe80:0:0:0:0:0:0:0/64"],
  ["::1", "0:0:0:0:0:0:0:0/64"],
  ["unknown", "unknown"],
  ["", ""],
])("%j calls from the network %j", (address, network) => {
  expect(networkOf(address)).toBe(network);
});
