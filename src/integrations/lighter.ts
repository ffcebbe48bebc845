import type { AstroIntegration } from 'astro';

/** How many Dutch words the strength meter knows; the rest makes it hardly wiser, and eight times heavier. */
const words = 4000;

/** What is left out of a library, by the path of its file: what is exported there, and code that takes its place. */
const leftOut: readonly (readonly [path: RegExp, change: (code: string) => string])[] = [
  // A passphrase needs none of the public keys that age knows too: 27 kB.
  [
    /@noble\/post-quantum\/hybrid\.js$/,
    () => 'export const MLKEM768P256 = undefined; export const MLKEM768X25519 = undefined;',
  ],
  [/@noble\/curves\/nist\.js$/, () => 'export const p256 = undefined;'],
  [/@noble\/curves\/ed25519\.js$/, () => 'export const x25519 = undefined;'],
  // Ways to look into children and to copy them: nothing here does.
  [
    /react\/cjs\/react\.production\.js$/,
    (code) => code.replace(/^exports\.(?:Children = Children;|cloneElement = .*?^\};)\n/gms, ''),
  ],
  // Every file that a page needs stands in its HTML: React never has to ask for one.
  [
    /react-dom\.production\.js$/,
    (code) => code.replace(/^exports\.preconnect = .*?(?=^exports\.requestFormReset)/ms, ''),
  ],
  [/language-nl-be\/dist\/(?:wikipedia|lastnames)\.json\.esm\.js$/, () => 'export default [];'],
  [
    /language-nl-be\/dist\/commonWords\.json\.esm\.js$/,
    (code) =>
      code.replace(/(?<=")[^"]+(?="\.split)/, (list) => list.split(',').slice(0, words).join()),
  ],
];

/** Leaves out of the bundles what no visitor runs. A library that changed its files stops the build. */
export const lighter = (): AstroIntegration => ({
  name: 'lighter',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({
        vite: {
          plugins: [
            {
              name: 'lighter',
              transform(code, id) {
                const [, change] = leftOut.find(([path]) => path.test(id)) ?? [];
                if (!change) return null;
                const changed = change(code);
                if (changed === code) throw new Error(`Nothing to leave out of ${id}.`);
                return { code: changed, map: null };
              },
            },
          ],
        },
      });
    },
  },
});
