/**
 * Shows the states that otherwise need a mouse or a keyboard: every rule with `:hover` or
 * `:focus-visible` gets a twin with a class in its place. So this page cannot drift from the styles.
 */
const state = /:(hover|focus-visible)\b/;

const twin = (group: CSSStyleSheet | CSSGroupingRule): void => {
  for (const rule of [...group.cssRules]) {
    if (rule instanceof CSSGroupingRule) twin(rule);
    if (!(rule instanceof CSSStyleRule) || !state.test(rule.selectorText)) continue;
    group.insertRule(
      rule.cssText.replaceAll(new RegExp(state, 'g'), '.is-$1'),
      group.cssRules.length,
    );
  }
};

for (const sheet of document.styleSheets) twin(sheet);
