import type { Finding } from './finding.ts';
import type { MdxComponent } from './mdx.ts';

/** What an editor may put in a text, by name, with the attributes that each must have. */
export type Allowed = Readonly<Record<string, readonly string[]>>;

/**
 * What is wrong with a component in a text: it is not one of ours, or an attribute is missing.
 * @param file the file it stands in, as an editor writes it
 */
export const checkComponent = (
  file: string,
  { name, line, attributes }: MdxComponent,
  allowed: Allowed,
): readonly Finding[] => {
  const needed = allowed[name];
  if (!needed) {
    const known = Object.keys(allowed).map((one) => `<${one}>`);
    return [
      {
        file,
        line,
        problem: `<${name}> bestaat niet in deze teksten.`,
        fix: `Kies uit: ${known.join(', ')}.`,
      },
    ];
  }
  return needed
    .filter((key) => !attributes[key])
    .map((key) => ({
      file,
      line,
      problem: `<${name}> mist "${key}".`,
      fix: `Schrijf: <${name} ${key}="…">.`,
    }));
};
