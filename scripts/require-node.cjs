// Stands before every command, in words that any Node can read: an old one fails on what comes after with a stack.
const supported = [
  [20, 19],
  [22, 13],
  [24, 0],
];
const version = process.argv[2] || process.versions.node;
const [major, minor] = version.split(".").map(Number);
const newest = supported[supported.length - 1][0];
if (major <= newest && !supported.some((from) => major === from[0] && minor >= from[1])) {
  console.error(
    `Onrecord runs on Node.js 20.19, 22.13 or 24 and newer; this is ${version}. See https://nodejs.org.`,
  );
  process.exit(1);
}
