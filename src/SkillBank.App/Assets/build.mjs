// Makes what the pages need in the browser, into the folder that is named on the command line: the styles, the scripts, the icons in use, the font.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import subsetFont from 'subset-font';

const here = dirname(fileURLToPath(import.meta.url));
const out = resolve(process.argv[2] ?? join(here, '../wwwroot'));
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

await Promise.all([scripts(), icons(), font('inter', 'latin'), font('inter-ext', 'latin-ext'), Promise.resolve().then(styles)]);
copyFileSync(join(here, 'images/icon.svg'), join(out, 'icon.svg'));

function styles() {
  const tailwind = join(here, 'node_modules/@tailwindcss/cli/dist/index.mjs');
  execFileSync(process.execPath, [tailwind, '-i', join(here, 'styles/site.css'), '-o', join(out, 'site.css'), '--minify'],
    { cwd: here, stdio: ['ignore', 'ignore', 'inherit'] });
}

// What few pages need is split off and loaded when they ask for it.
function scripts() {
  return build({
    entryPoints: [join(here, 'scripts/app.js')], outdir: out, bundle: true, format: 'esm', splitting: true, minify: true, target: 'es2022',
    chunkNames: '[name]-[hash]', logLevel: 'warning', legalComments: 'none',
  });
}

// The whole set is half a megabyte; a sprite of the icons that components name is a few kilobytes.
function icons() {
  const components = readdirSync(join(here, '../Components'), { recursive: true }).filter(file => /\.(razor|cs)$/.test(file))
    .map(file => readFileSync(join(here, '../Components', file), 'utf8'));
  const used = new Set(components.flatMap(text => [...text.matchAll(/<Icon[^>]*? Name="([a-z0-9-]+)"|Icon: "([a-z0-9-]+)"/g)].map(match => match[1] ?? match[2])));
  const all = readFileSync(join(here, 'node_modules/lucide-static/sprite.svg'), 'utf8');
  const symbols = [...used].sort().map(id => {
    const found = new RegExp(`<symbol id="${id}"[\\s\\S]*?</symbol>`).exec(all);
    if (!found) throw new Error(`There is no icon '${id}'.`);
    return found[0].replace(/\s+/g, ' ').replace(/> </g, '><').replace(/^<symbol([^>]*)>/, (_, given) =>
      `<symbol id="${id}" viewBox="${/viewBox="([^"]+)"/.exec(given)[1]}">`);
  });
  writeFileSync(join(out, 'icons.svg'), `<svg xmlns="http://www.w3.org/2000/svg"><!-- Lucide, ISC license -->${symbols.join('')}</svg>`);
}

// The letters of the languages written in Latin script, and the weights that the styles use.
async function font(name, subset) {
  const file = readFileSync(join(here, `node_modules/@fontsource-variable/inter/files/inter-${subset}-wght-normal.woff2`));
  const ranges = subset === 'latin'
    ? [[0x20, 0x7e], [0xa0, 0xff], [0x131, 0x131], [0x152, 0x153], [0x2c6, 0x2c6], [0x2da, 0x2da], [0x2dc, 0x2dc], [0x2010, 0x2027], [0x2030, 0x203a], [0x20ac, 0x20ac], [0x2122, 0x2122], [0x2190, 0x2193], [0x2212, 0x2212]]
    : [[0x100, 0x130], [0x132, 0x151], [0x154, 0x17f], [0x18f, 0x18f], [0x1a0, 0x1b0], [0x1cd, 0x1dc], [0x1e6, 0x1ff], [0x218, 0x21b], [0x1e80, 0x1e85], [0x1e9e, 0x1e9e], [0x1ea0, 0x1ef9], [0x20a6, 0x20bf]];
  const text = ranges.map(([first, last]) => String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i))).join('');
  writeFileSync(join(out, `${name}.woff2`), await subsetFont(file, text, { targetFormat: 'woff2', variationAxes: { wght: { min: 400, max: 650, default: 400 } } }));
}
