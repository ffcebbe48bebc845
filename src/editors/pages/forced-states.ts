/**
 * Shows the states that otherwise need a mouse or a keyboard: every rule with `:hover` or
 * `:focus-visible` gets a twin with a class in its place. So this page cannot drift from the styles.
 */
const state = /:(hover|focus-visible)\b/;

type Group = CSSStyleSheet | CSSGroupingRule | CSSStyleRule;

const isGroup = (rule: CSSRule): rule is CSSGroupingRule | CSSStyleRule => 'cssRules' in rule;

const twin = (group: Group): void => {
  for (const rule of [...group.cssRules]) {
    if (rule instanceof CSSStyleRule && state.test(rule.selectorText)) {
      const text = rule.cssText.replaceAll(new RegExp(state, 'g'), '.is-$1');
      group.insertRule(text, group.cssRules.length);
    } else if (isGroup(rule)) {
      twin(rule);
    }
  }
};

for (const sheet of document.styleSheets) twin(sheet);
