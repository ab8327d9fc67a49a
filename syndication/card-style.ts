/** The look of the card that other sites frame: it has no stylesheet of its own to load, and takes the width it is given. */
export const cardStyle = `
:root { color-scheme: light dark; font: 400 16px/1.45 system-ui, "Segoe UI", sans-serif; }
* { margin: 0; box-sizing: border-box; }
body { background: light-dark(#fff, #1b1e24); color: light-dark(#16191d, #eceae5); container-type: inline-size; }
a { color: inherit; text-underline-offset: .15em; text-decoration-color: light-dark(#7d7a72, #7c828c); }
a:focus-visible { outline: 2px solid currentcolor; outline-offset: 2px; }
main { display: grid; gap: .5rem; padding: 1rem; border: 1px solid light-dark(#dcd7cc, #363b44); min-block-size: 100vh; align-content: start; }
h1 { font: 650 1.125rem/1.25 Georgia, "Times New Roman", serif; overflow-wrap: anywhere; }
.soft { color: light-dark(#4c525b, #b4b6ba); font-size: .875rem; overflow-wrap: anywhere; }
.status { display: flex; flex-wrap: wrap; align-items: baseline; gap: .35em; font: 700 1.5rem/1.1 Georgia, "Times New Roman", serif; color: light-dark(#0b4f8a, #8fc3f5); }
.status svg { inline-size: .7em; block-size: .7em; flex: none; align-self: center; }
.status small { font-size: .6em; font-weight: 400; }
[data-tone="idea"] { color: light-dark(#5b5f66, #b0b4bb); }
[data-tone="set"] { color: light-dark(#1d5c39, #85d6a5); }
[data-tone="doubt"] { color: light-dark(#7a4b00, #f0c067); }
[data-tone="off"] { color: light-dark(#8c1d18, #ff9d94); }
.tags { display: flex; flex-wrap: wrap; gap: .5rem; padding: 0; list-style: none; font-size: .875rem; font-weight: 600; }
@container (min-width: 30rem) { main { padding: 1.25rem 1.5rem; } h1 { font-size: 1.375rem; } .status { font-size: 2rem; } }
`;
