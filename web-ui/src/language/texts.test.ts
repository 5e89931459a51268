import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from './languages';

const SOURCES = join(import.meta.dirname, '..');
const PLURAL = /_(zero|one|two|few|many|other)$/;

interface Texts {
  [key: string]: string | Texts;
}

function flat(texts: Texts, before = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(texts)) {
    if (typeof value === 'string') {
      found.set(before + key, value);
    } else {
      flat(value, `${before}${key}.`).forEach((text, name) => found.set(name, text));
    }
  }
  return found;
}

const texts = Object.fromEntries(
  LANGUAGES.map((language) => [
    language,
    flat(JSON.parse(readFileSync(join(SOURCES, 'language/texts', `${language}.json`), 'utf8')) as Texts),
  ]),
) as Record<(typeof LANGUAGES)[number], Map<string, string>>;

const base = (key: string) => key.replace(PLURAL, '');
const english = texts.en;
const said = new Set([...english.keys()].map(base));

/** What the code asks for: whole keys, and beginnings of keys that it completes. */
function asked(): { whole: Set<string>; begun: Set<string> } {
  const whole = new Set<string>();
  const begun = new Set<string>();
  for (const file of readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(file) || /\.test\.|schema\.d\.ts$/.test(file)) {
      continue;
    }
    const code = readFileSync(join(SOURCES, file), 'utf8');
    for (const [, key] of code.matchAll(/['"]([a-z][\w]*(?:\.[\w-]+)+)['"]/g)) {
      whole.add(key ?? '');
    }
    for (const [, key] of code.matchAll(/`([a-z][\w]*(?:\.[\w-]+)*\.)\$\{/g)) {
      begun.add(key ?? '');
    }
    for (const [, key] of code.matchAll(/\bt\(\s*['"]([^'"]+)['"]/g)) {
      whole.add(key ?? '');
    }
  }
  return { whole, begun };
}

/** Keys that stand for words of the exchange; what is added there later is shown as it is called. */
const asCalled = ['problem.code.', 'theme.name.'];

describe('the texts', () => {
  test.each(LANGUAGES)('in %s say all that the others say, and nothing else', (language) => {
    expect([...new Set([...texts[language].keys()].map(base))].sort()).toEqual([...said].sort());
  });

  test.each(LANGUAGES)('in %s have every plural form of the language', (language) => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const counted = [...new Set([...english.keys()].filter((key) => PLURAL.test(key)).map(base))];
    const missing = counted.flatMap((key) =>
      forms.map((form) => `${key}_${form}`).filter((name) => !texts[language].has(name)),
    );
    expect(missing).toEqual([]);
  });

  test.each(LANGUAGES)('in %s name the same things within them', (language) => {
    const names = (text: string) => new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name));
    for (const [key, text] of texts[language]) {
      if (!PLURAL.test(key)) {
        expect([key, [...names(text)].sort()]).toEqual([key, [...names(english.get(key) ?? '')].sort()]);
      }
    }
  });

  test('say all that is asked for', () => {
    const { whole } = asked();
    const groups = new Set([...said].map((key) => key.split('.')[0]));
    const missing = [...whole].filter((key) => groups.has(key.split('.')[0] ?? '') && !said.has(key));
    // The names of events look like keys of texts.
    expect(missing.filter((key) => !isBeginning(key) && !said.has(`event.${key}`))).toEqual([]);
  });

  test('say nothing that nobody asks for', () => {
    const { whole, begun } = asked();
    const unused = [...said].filter(
      (key) =>
        !whole.has(key) &&
        ![...begun].some((beginning) => key.startsWith(beginning)) &&
        !asCalled.some((beginning) => key.startsWith(beginning)),
    );
    expect(unused).toEqual([]);
  });
});

function isBeginning(key: string): boolean {
  return [...said].some((one) => one.startsWith(`${key}.`));
}
