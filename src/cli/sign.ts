import { parseArgs } from 'node:util';
import { todayHere } from '../i18n/day.ts';
import { listInWords } from '../signing/list.ts';
import { signTexts } from '../signing/sign.ts';
import { readSigned } from '../signing/state.ts';
import { contentFolder } from '../source/root.ts';

const usage = `Zo teken je: npm run teken -- <tekst> --rol <rol> [--soort inhoud|recht|taal|klinisch] [--op jaar-maand-dag]
  <tekst> is een pad, een naam (advies/sextortion-geld, blok/bel-je-bank) of een map (law).
  npm run teken -- <tekst> --terug [--soort …]   haalt een handtekening weg
  npm run teken -- --lijst                       wat is getekend, en wie moet nog kijken`;

const typed = () => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        rol: { type: 'string' },
        soort: { type: 'string' },
        op: { type: 'string' },
        terug: { type: 'boolean' },
        lijst: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
  } catch {
    return undefined;
  }
};

const { values, positionals } = typed() ?? {};
if (!values || !positionals || values.help) {
  console.error(usage);
  process.exitCode = values?.help ? 0 : 2;
} else if (values.lijst) {
  console.log(listInWords(readSigned(contentFolder), positionals.at(0)).join('\n'));
} else {
  const { rol: role, soort: kind, op: date, terug: withdraw } = values;
  const request = { what: positionals, role, kind, date, withdraw };
  const { isDone, lines } = signTexts(contentFolder, request, todayHere());
  for (const line of lines) (isDone ? console.log : console.error)(line);
  if (!isDone) process.exitCode = 1;
}
