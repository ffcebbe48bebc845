// What an editor reads when an agreement is broken: of each line of it, who or what is missing, or stands there.
// Read and signed like the agreements themselves: a new agreement gets its line here.
export const expected: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'advies/altijd-113': {
    'must 0': 'Er ontbreekt: bij wie helpt "113".',
  },
  'advies/een-ding-nu': {
    'once 0': 'Dit staat er niet één keer: in het deel "nu".',
  },
  'advies/ons-nummer': {
    'must 0': 'Er ontbreekt: bij wie helpt "helpwanted".',
  },
  'advies/nacht': {
    'must 0': 'Er ontbreekt: bij wie helpt "csg" of "veilig-thuis".',
  },
  'advies/gevaar-112': {
    'must 0': 'Er ontbreekt: bij wie helpt "112".',
  },
  'advies/gevaar-112-blijft': {
    'must 0': 'Er ontbreekt: bij wie helpt "112".',
  },
  'advies/onveilig-112': {
    'must 0': 'Er ontbreekt: bij wie helpt "112".',
  },
  'advies/niets-sturen-blijft': {
    'must 0':
      'Er ontbreekt: de woorden "stuur niets" of "stuur nu niets" of "stuur ook niets" of "niets te sturen" of "niemand hoeft iets te sturen" of "niets terug te doen of te sturen" of "niets sturen".',
  },
  'advies/afspraak-blijft': {
    'must 0':
      'Er ontbreekt: de woorden "ga niet" of "je hoeft niet te gaan" of "laat de afspraak niet doorgaan" of "laat de ander niet gaan" of "laat niemand alleen".',
  },
  'advies/zelfdoding-113-eerst': {
    'must 0': 'Er ontbreekt: het nummer van "113", in het deel "nu".',
    'must 1': 'Er ontbreekt: het nummer van "112", in het deel "nu".',
  },
  'advies/gevaar-nu-112': {
    'must 0': 'Er ontbreekt: het nummer van "112", in het deel "nu".',
  },
  'advies/thuis-veilig-thuis': {
    'must 0': 'Er ontbreekt: bij wie helpt "veilig-thuis".',
  },
  'advies/thuis-csg-112': {
    'must 0': 'Er ontbreekt: bij wie helpt "csg".',
    'must 1': 'Er ontbreekt: bij wie helpt "112".',
  },
  'advies/thuis-geen-ouder': {
    'never 0': 'Er staat: de woorden "een ouder".',
  },
  'advies/thuis-eerst-vertellen': {
    'must 0': 'Er ontbreekt: de woorden "mag dit vertellen", in het deel "nu".',
  },
  'advies/thuis-ouder-beschermt': {
    'must 0': 'Er ontbreekt: de woorden "houd je kind bij diegene weg", in het deel "nu".',
    'must 1': 'Er ontbreekt: de woorden "spreek diegene nu niet aan", in het deel "nu".',
    'must 2': 'Er ontbreekt: de woorden "geen vragen", in het deel "nu".',
    'must 3': 'Er ontbreekt: de woorden "bekijk niets", in het deel "nu".',
  },
  'advies/thuis-school-belt-eerst': {
    'must 0': 'Er ontbreekt: de woorden "bel eerst Veilig Thuis", in het deel "nu".',
  },
  'advies/thuis-geen-dader': {
    'never 0': 'Er staat: de woorden "dader".',
    'never 1': 'Er staat: de woorden "praat met diegene".',
  },
  'advies/thuis-bericht-buiten': {
    'must 0': 'Er ontbreekt: de woorden "nog niet bij mij thuis", in het deel "bericht".',
  },
  'advies/bericht-noemt-niets': {
    'never 0': 'Er staat: de woorden "papa", in het deel "bericht".',
    'never 1': 'Er staat: de woorden "naakt", in het deel "bericht".',
  },
  'advies/bericht-niet-naar-huis': {
    'never 0': 'Er staat: het blok "aan-ouder" of "aan-ander"',
  },
  'advies/bericht-ouder-alleen-veilig': {
    'never 0': 'Er staat: het blok "aan-ouder", in het deel "bericht".',
  },
  'advies/bericht-iemand-buiten': {
    'must 0': 'Er ontbreekt: het blok "aan-buiten", in het deel "bericht".',
  },
  'advies/bericht-niet-naar-die-plek': {
    'never 0': 'Er staat: het blok "aan-docent" of "aan-school" of "aan-contact"',
  },
  'advies/bericht-niet-in-die-kring': {
    'never 0': 'Er staat: het blok "aan-vriend", in het deel "bericht".',
  },
  'advies/bericht-niet-naar-die-telefoon': {
    'never 0': 'Er staat: het blok "aan-ander" of "aan-kind" of "aan-jongere"',
  },
  'advies/bericht-eer-niet-naar-school': {
    'never 0': 'Er staat: het blok "aan-docent" of "aan-vriend" of "aan-school"',
  },
  'advies/bericht-jongere-altijd': {
    'must 0': 'Er ontbreekt: het blok "aan-vertrouwd", in het deel "bericht".',
    'must 1': 'Er ontbreekt: het blok "aan-hulplijn", in het deel "bericht".',
    'never 0': 'Er staat: het blok "aan-ander" of "aan-volwassene"',
  },
  'advies/bericht-helper-altijd': {
    'must 0': 'Er ontbreekt: het blok "aan-volwassene", in het deel "bericht".',
    'must 1': 'Er ontbreekt: het blok "aan-raad", in het deel "bericht".',
    'never 0': 'Er staat: het blok "aan-ouder" of "aan-buiten"',
  },
  'advies/bericht-ouder-altijd': {
    'must 0': 'Er ontbreekt: het blok "aan-steun", in het deel "bericht".',
    'must 1': 'Er ontbreekt: het blok "aan-raad-ouder", in het deel "bericht".',
    'never 0': 'Er staat: het blok "aan-ouder" of "aan-buiten"',
  },
  'advies/bericht-werk-altijd': {
    'must 0': 'Er ontbreekt: het blok "aan-raad-werk", in het deel "bericht".',
    'never 0': 'Er staat: het blok "aan-ouder" of "aan-buiten"',
  },
  'advies/volwassene-hulp-buiten': {
    'must 0': 'Er ontbreekt: het nummer van "centrum-veilige-sport".',
    'must 1': 'Er ontbreekt: het nummer van "politie", in het deel "nu" of "vandaag".',
  },
  'advies/volwassene-school': {
    'must 0': 'Er ontbreekt: het nummer van "vertrouwensinspecteur".',
  },
  'advies/vrijwilliger-sport': {
    'must 0': 'Er ontbreekt: het nummer van "centrum-veilige-sport"',
    'never 0': 'Er staat: het nummer van "vertrouwensinspecteur".',
    'never 1': 'Er staat: de woorden "op een school".',
  },
  'advies/vrijwilliger-bericht': {
    'must 0': 'Er ontbreekt: het blok "aan-club", in het deel "bericht".',
  },
  'advies/kijkt-mee-eerst': {
    'must 0': 'Er ontbreekt: de woorden "ander toestel", in het deel "let-op".',
  },
  'advies/outing-eerst-bellen': {
    'never 0': 'Er staat: een link naar "https://stopncii.org".',
    'never 1': 'Er staat: het blok "take-it-down" of "tegenhouden-beide"',
  },
  'advies/aangeraakt-gehoord': {
    'must 0': 'Er ontbreekt: de woorden "aangeraakt", in het deel "opening".',
    'never 0': 'Er staat: het blok "zelf-iets-gedaan".',
  },
  'advies/aangeraakt-nu-csg': {
    'must 0': 'Er ontbreekt: het nummer van "csg", in het deel "nu".',
    'must 1': 'Er ontbreekt: het nummer van "112", in het deel "nu".',
  },
  'advies/aangeraakt-thuis-jong': {
    'must 0':
      'Er ontbreekt: het nummer van "veilig-thuis", de woorden "mag dit vertellen", in het deel "nu".',
    'must 1': 'Er ontbreekt: het nummer van "112", in het deel "nu".',
    'must 2': 'Er ontbreekt: bij wie helpt "kindertelefoon".',
  },
  'advies/bericht-nood-komt-nu': {
    'must 0': 'Er ontbreekt: het blok "aan-nu" of "aan-nu-volwassene", in het deel "bericht".',
    'never 0': 'Er staat: de woorden "ik schrijf", in het deel "bericht".',
  },

  'advies/volwassene-geen-eigen-mensen': {
    'never 0': 'Er staat: de woorden "mentor".',
  },
  'advies/vrijwilliger-geen-meldcode': {
    'never 0': 'Er staat: de woorden "meldcode".',
  },
  'advies/vrijwilliger-bestuur': {
    'must 0': 'Er ontbreekt: de woorden "bestuur" of "vertrouwenscontactpersoon".',
  },
  'advies/antwoord-niet-alleen-vreemde': {
    'never 0': 'Er staat: de woorden "antwoord niet".',
  },
  'advies/bewaren-voor-blokkeren': {
    'never 0': 'Er staat: de woorden "blokkeer".',
  },
  'advies/ex-niet-alleen': {
    'must 0':
      'Er ontbreekt: de woorden "niet alleen praten" of "niemand alleen gaan praten", in het deel "nu".',
    'must 1': 'Er ontbreekt: het nummer van "112", in het deel "nu".',
  },
  'advies/dwang-politie-vandaag': {
    'must 0':
      'Er ontbreekt: het nummer van "politie" of "veilig-thuis", in het deel "nu" of "vandaag".',
  },
  'advies/afspraak-niet-gaan': {
    'must 0': 'Er ontbreekt: de woorden "ga niet", in het deel "nu" of "vandaag".',
    'must 1': 'Er ontbreekt: het nummer van "politie", in het deel "nu" of "vandaag".',
  },
  'advies/adres-politie-vandaag': {
    'must 0': 'Er ontbreekt: het nummer van "politie", in het deel "nu" of "vandaag".',
  },
  'advies/onder-12-vandaag': {
    'must 0':
      'Er ontbreekt: het nummer van "politie" of "veilig-thuis", in het deel "nu" of "vandaag".',
  },
  'advies/politie-geen-voorwaarde': {
    'never 0': 'Er staat: de woorden "ga met een volwassene naar de politie".',
  },
  'advies/aangifte-geen-plicht': {
    'must 0':
      'Er ontbreekt: de woorden "geen aangifte", of het nummer van "politie", in het deel "nu" of "vandaag".',
  },
  'advies/geld-drie-maanden': {
    'must 0': 'Er ontbreekt: de woorden "drie maanden".',
  },
  'advies/betaald-bank': {
    'once 0':
      'Dit staat er niet één keer: de woorden "bel vandaag je bank" of "bel vandaag de bank", in het deel "vandaag".',
  },
  'advies/betaald-niet-bang': {
    'never 0': 'Er staat: de woorden "zonder betaling".',
  },
  'advies/take-it-down-onder-18': {
    'never 0': 'Er staat: een link naar "https://takeitdown.ncmec.org".',
  },
  'advies/stopncii-18': {
    'never 0': 'Er staat: een link naar "https://stopncii.org".',
  },
  'advies/leeftijd-onbekend-wij-eerst': {
    'must 0': 'Er ontbreekt: het nummer van "helpwanted", in het deel "nu" of "vandaag".',
  },
  'advies/nep-geen-belofte': {
    'must 0': 'Er ontbreekt: de woorden "bewijzen".',
    'never 0': 'Er staat: de woorden "blijft op je eigen telefoon".',
  },
  'advies/nooit-beeld-ophalen': {
    'never 0': 'Er staat: de woorden "vraag om het beeld".',
  },
  'advies/niemand-kijkt-weer': {
    'never 0': 'Er staat: de woorden "vraag iemand nu te kijken".',
  },
  'advies/verspreid-wij-helpen': {
    'must 0': 'Er ontbreekt: het nummer van "helpwanted", in het deel "nu" of "vandaag".',
  },
  'advies/outing-hulp': {
    'must 0': 'Er ontbreekt: bij wie helpt "veilig-thuis".',
    'must 1': 'Er ontbreekt: bij wie helpt "fier".',
    'must 2': 'Er ontbreekt: bij wie helpt "switchboard".',
  },
  'advies/outing-niet-thuis': {
    'never 0': 'Er staat: de woorden "vertel het thuis".',
  },
  'advies/aangeraakt-csg': {
    'must 0':
      'Er ontbreekt: het nummer van "csg", de woorden "binnen zeven dagen", in het deel "vandaag".',
    'must 1':
      'Er ontbreekt: de woorden "was je liever nog niet" of "wacht nog met wassen", in het deel "vandaag".',
    'must 2': 'Er ontbreekt: bij wie helpt "csg".',
  },
  'advies/kijkt-mee-ander-toestel': {
    'once 0':
      'Dit staat er niet één keer: een link naar "/veilig-surfen/", de woorden "ander toestel".',
  },
  'advies/school-betrokken': {
    'must 0': 'Er ontbreekt: de woorden "vertrouwenspersoon" of "vertrouwenscontactpersoon".',
  },
  'advies/leerling-intern-vandaag': {
    'must 0': 'Er ontbreekt: de woorden "meld het vandaag intern".',
    'must 1': 'Er ontbreekt: de woorden "of het thuis veilig is".',
  },
  'advies/leerling-niet-ondervragen': {
    'must 0': 'Er ontbreekt: de woorden "niet bekijken".',
  },
  'advies/meldcode-alleen-thuis': {
    'never 0': 'Er staat: de woorden "meldcode".',
  },
  'advies/deed-iets-advocaat': {
    'must 0': 'Er ontbreekt: de woorden "recht op een advocaat".',
    'must 1': 'Er ontbreekt: de woorden "stop" of "stopt", in het deel "nu".',
    'never 0': 'Er staat: de woorden "niet jouw schuld".',
  },
  'advies/advocaat-te-vinden': {
    'must 0': 'Er ontbreekt: het nummer van "advocaat".',
  },
  'advies/deed-iets-geen-contact': {
    'must 0': 'Er ontbreekt: de woorden "niemand hierover schrijven".',
  },
  'advies/deed-iets-hulp': {
    'must 0': 'Er ontbreekt: bij wie helpt "kindertelefoon".',
  },
  'advies/over-grens-stop-it-now': {
    'must 0': 'Er ontbreekt: bij wie helpt "stop-it-now".',
  },
  'advies/zag-iets-bewaart-niets': {
    'must 0': 'Er ontbreekt: de woorden "stuur het niet door" of "stuur niets door".',
    'never 0': 'Er staat: de woorden "bewaar het".',
  },
  'advies/zag-iets-stop-it-now': {
    'must 0': 'Er ontbreekt: bij wie helpt "stop-it-now", of het nummer van "stop-it-now".',
  },
  'advies/jong-kindertelefoon': {
    'must 0': 'Er ontbreekt: bij wie helpt "kindertelefoon".',
  },
  'advies/niet-samen': {
    'never 0':
      'Samen staan er: de woorden "blokkeer de ander pas daarna", en de woorden "Blokkeren kan iemand bozer maken".',
    'never 1': 'Samen staan er: de woorden "bewaar samen", en de woorden "zoek of bekijk niets".',
    'never 2':
      'Samen staan er: de woorden "log uit op alle andere toestellen", en de woorden "verander op nu nog niets".',
    'never 3':
      'Samen staan er: de woorden "betaal niets", in het deel "nu", en de woorden "betaal niet nog een keer".',
    'never 4':
      'Samen staan er: de woorden "betaal niet nog een keer", en de woorden "ook niet een klein beetje".',
    'never 5':
      'Samen staan er: de woorden "stop samen met antwoorden", en de woorden "je hoeft niet te antwoorden".',
  },
  'advies/woorden-voor-mezelf': {
    'never 0': 'Er staat: de woorden "je kind".',
  },
  'advies/woorden-voor-ouder': {
    'never 0': 'Er staat: de woorden "de leerling".',
  },
  'advies/woorden-voor-school': {
    'never 0': 'Er staat: de woorden "je kind".',
  },
  'advies/woorden-voor-vriend': {
    'never 0': 'Er staat: de woorden "je kind".',
  },
  'advies/niemand-bekent': {
    'never 0': 'Er staat: de woorden "wees eerlijk".',
  },
  'melden/altijd-113': {
    'must 0': 'Er ontbreekt: bij wie helpt "113".',
  },
  'melden/een-ding-nu': {
    'once 0': 'Dit staat er niet één keer: in het deel "nu".',
  },
  'melden/gevaar-112': {
    'must 0': 'Er ontbreekt: bij wie helpt "112".',
  },
  'melden/niet-kijken-niet-bewaren': {
    'must 0': 'Er ontbreekt: het blok "niet-zoeken".',
    'must 1': 'Er ontbreekt: het blok "niet-kopie".',
    'never 0': 'Er staat: de woorden "maak een schermfoto".',
  },
  'melden/niet-naar-een-ouder': {
    'never 0': 'Er staat: de woorden "je ouders".',
  },
  'melden/kind-bekend-niet-aanspreken': {
    'must 0': 'Er ontbreekt: het blok "niet-confronteren".',
    'must 1': 'Er ontbreekt: bij wie helpt "veilig-thuis".',
    'must 2': 'Er ontbreekt: het nummer van "politie", in het deel "nu".',
  },
  'melden/vermoeden-veilig-thuis': {
    'must 0': 'Er ontbreekt: bij wie helpt "veilig-thuis".',
  },
  'melden/benaderd-politie': {
    'must 0': 'Er ontbreekt: bij wie helpt "politie".',
    'must 1': 'Er ontbreekt: bij wie helpt "veilig-thuis".',
  },
  'melden/kind-speelt-geen-lokaas': {
    'never 0': 'Er staat: de woorden "voor als een kind".',
  },
  'melden/blokkeren-na-opschrijven': {
    'never 0': 'Er staat: de woorden "blokkeer".',
  },
  'melden/eigen-beeld-wij-helpen': {
    'must 0': 'Er ontbreekt: bij wie helpt "helpwanted".',
    'must 1': 'Er ontbreekt: een link naar "/advies/".',
  },
  'melden/zelf-kijken-stop-it-now': {
    'must 0': 'Er ontbreekt: bij wie helpt "stop-it-now".',
  },
  'melden/zelf-kijken-jong': {
    'must 0': 'Er ontbreekt: bij wie helpt "kindertelefoon".',
    'never 0': 'Er staat: bij wie helpt "stop-it-now".',
  },
  'melden/zelf-kijken-geen-troost': {
    'must 0': 'Er ontbreekt: bij wie helpt "advocaat".',
    'never 0': 'Er staat: de woorden "niet jouw schuld".',
  },
  'melden/jong-eerst-een-volwassene': {
    'must 0': 'Er ontbreekt: de woorden "volwassene", in het deel "nu".',
  },
  'melden/thuis-eerst-veilig-thuis': {
    'must 0': 'Er ontbreekt: bij wie helpt "veilig-thuis".',
  },
  'wat-past-bij-mij/altijd-113': {
    'must 0': 'Er ontbreekt: bij wie helpt "113".',
  },
  'wat-past-bij-mij/een-ding-nu': {
    'once 0': 'Dit staat er niet één keer: in het deel "nu".',
  },
  'wat-past-bij-mij/gevaar-112-blijft': {
    'must 0': 'Er ontbreekt: bij wie helpt "112".',
  },
  'wat-past-bij-mij/gevaar-om-een-ander-nu': {
    'must 0': 'Er ontbreekt: het nummer van "112", in het deel "nu".',
    'must 1': 'Er ontbreekt: het nummer van "veilig-thuis", in het deel "nu".',
    'must 2': 'Er ontbreekt: bij wie helpt "veilig-thuis".',
  },
  'wat-past-bij-mij/dood-eerst-113': {
    'must 0': 'Er ontbreekt: het nummer van "113", in het deel "nu".',
    'must 1': 'Er ontbreekt: het nummer van "112", in het deel "nu".',
  },
  'wat-past-bij-mij/volwassene-stop-it-now': {
    'must 0': 'Er ontbreekt: bij wie helpt "stop-it-now".',
  },
  'wat-past-bij-mij/jonger-dan-18': {
    'must 0': 'Er ontbreekt: bij wie helpt "kindertelefoon".',
    'never 0':
      'Er staat: een link naar "/stoppen-is-mogelijk/1/" of "/stoppen-is-mogelijk/3/" of "/stoppen-is-mogelijk/6/" of "/stoppen-is-mogelijk/8/" of "/stoppen-is-mogelijk/9/" of "/stoppen-is-mogelijk/16/".',
  },
  'wat-past-bij-mij/naaste-leest-niet-over-zichzelf': {
    'never 0': 'Er staat: de woorden "alleen bent met een kind".',
  },
  'wat-past-bij-mij/naaste-speurt-niet': {
    'must 0': 'Er ontbreekt: het blok "niet-speuren".',
  },
  'wat-past-bij-mij/kinderen-dichtbij-veilig-thuis': {
    'must 0': 'Er ontbreekt: het nummer van "veilig-thuis", in het deel "nu".',
    'must 1': 'Er ontbreekt: bij wie helpt "veilig-thuis".',
  },
  'wat-past-bij-mij/politie-eerst-een-advocaat': {
    'must 0': 'Er ontbreekt: de woorden "advocaat", in het deel "nu".',
    'never 0': 'Er staat: de woorden "wees eerlijk".',
  },
  'wat-past-bij-mij/werk-vraagt-niet-naar-beelden': {
    'must 0': 'Er ontbreekt: het blok "niet-oordelen".',
  },
  'wat-past-bij-mij/niet-verleiden': {
    'never 0': 'Er staat: de woorden "kijk nog één keer".',
  },
  'wat-past-bij-mij/contact-stopt-nu': {
    'must 0': 'Er ontbreekt: het blok "vandaag-zeg-af".',
    'must 1': 'Er ontbreekt: het nummer van "stop-it-now", in het deel "nu".',
    'must 2': 'Er ontbreekt: het nummer van "veilig-thuis", in het deel "nu".',
    'must 3': 'Er ontbreekt: bij wie helpt "advocaat".',
    'never 0': 'Er staat: de woorden "niet jouw schuld".',
  },
  'wat-past-bij-mij/jong-geen-stop-it-now': {
    'never 0': 'Er staat: bij wie helpt "stop-it-now".',
  },
  'wat-past-bij-mij/na-een-inval': {
    'must 0': 'Er ontbreekt: het nummer van "113", in het deel "nu".',
    'must 1': 'Er ontbreekt: de woorden "advocaat", in het deel "nu".',
    'must 2': 'Er ontbreekt: bij wie helpt "advocaat".',
  },
};
