import { addressOf } from '../i18n/address.ts';
import { doors } from '../i18n/doors.ts';
import { ownAddressesIn } from '../i18n/own-address.ts';
import { mayLead } from '../i18n/ways.ts';
import { chooseFrom, type Finding } from './finding.ts';

/** Where texts may lead. */
export interface KnownPlaces {
  /** Addresses of pages of this site: `/advies/`. */
  readonly addresses: ReadonlySet<string>;
  /** Hosts of others that are named in `content/links` or of an organisation: `www.politie.nl`. */
  readonly hosts: Pick<ReadonlySet<string>, 'has'>;
}

/** The address of the page that a text stands on; undefined of a word that stands on many. */
type Here = string | undefined;

type Fault = Pick<Finding, 'problem' | 'fix' | 'missing'>;

const askHelpline = 'Noem een organisatie met <Bel id="…" />';

const faultOfPage = (
  to: string,
  address: string,
  { addresses }: KnownPlaces,
  here: Here,
): Fault | undefined => {
  if (!addresses.has(address)) {
    return {
      problem: `De pagina ${to} bestaat niet.`,
      missing: address,
      fix: `Bedoel je een van deze? ${chooseFrom(addresses, to)}.`,
    };
  }
  if (here === undefined || mayLead(here, address)) return undefined;
  return {
    problem: `De pagina ${to} hoort bij een andere site.`,
    fix: `${askHelpline}, of link naar een pagina van deze site of naar /over-ons/.`,
  };
};

/** The page that an address on a host of ours opens; undefined of a host of others. */
const ownPageAt = ({ href }: URL): string | undefined => {
  const [own] = ownAddressesIn(href);
  if (!own) return undefined;
  const { door, path } = own;
  if (path === '/') return doors[door].prefix;
  // A domain shows no page of another door.
  return addressOf(path).door === door ? path : `${doors[door].origin}${path}`;
};

/**
 * Why an address may not stand in a text, of whatever kind; undefined when it may. It leads to a page of
 * ours, or with https to a host that somebody looked at.
 * @param to as it is written: `/advies/`, `https://www.politie.nl/`
 */
export const faultOfAddress = (to: string, known: KnownPlaces, here: Here): Fault | undefined => {
  // Without a scheme it is a page of ours, or nothing: `//politie.nl/` and `../advies/` are no way to write one.
  if (!/^[a-z][a-z0-9+.-]*:/i.test(to)) return faultOfPage(to, to, known, here);
  const url = URL.parse(to);
  if (!url || !/^https?:$/.test(url.protocol)) {
    return {
      problem: `Een link naar "${to}" kan niet.`,
      fix: `${askHelpline}: daar staan nummers en adressen bij elkaar.`,
    };
  }
  if (url.protocol === 'http:') {
    return {
      problem: `Het adres ${to} begint niet met https://. Dan kan iemand meekijken.`,
      fix: 'Schrijf het als [woorden](https://…), of kies een site die dat wel kan.',
    };
  }
  const page = ownPageAt(url);
  if (page !== undefined) return faultOfPage(to, page, known, here);
  // The host with its port, and nobody's name before it: `https://politie.nl@example.org/` is not of the police.
  if (url.username === '' && url.password === '' && known.hosts.has(url.host)) return undefined;
  return {
    problem: `Het adres ${to} staat niet in content/links.`,
    fix: 'Zet het in een bestand in content/links, met de dag waarop je het zag.',
    missing: to,
  };
};

/** The host of an address in our data; undefined when it cannot be read. */
export const hostOf = (address: string): string | undefined => URL.parse(address)?.host;
