/** The parts of "Mijn plan" that an exercise can fill. */
export const planParts = [
  'redenen',
  'wat-ik-zoek',
  'triggers',
  'uitgangen',
  'antwoordkaartjes',
  'eerst-dit-doen',
  'als-dan',
  'veilig',
  'mensen',
  'gesprek',
  'belletje',
  'milde-zin',
  'noodplan',
  'doel',
] as const;
export type PlanPart = (typeof planParts)[number];
