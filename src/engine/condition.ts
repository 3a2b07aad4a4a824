/**
 * Conditions and values are data, so that a definition can be stored, shown, compared and judged alike in the browser
 * and on the server. One evaluator judges them; nothing here calls code.
 */

/** A place in the context, written as a dotted path such as `data.request.title`. */
export interface Ref {
  ref: string;
}

/** A text with `{dotted.path}` places, filled from the context. */
export interface Template {
  template: string;
}

export type Scalar = string | number | boolean | null;
export type Value = Scalar | Ref | Template | Scalar[];

export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { eq: [Value, Value] }
  | { lt: [Value, Value] }
  | { lte: [Value, Value] }
  | { in: [Value, Value] }
  | { matches: [Value, string] }
  | { present: string };

export type Context = Record<string, unknown>;

/** What stands at a dotted path; arrays take numeric steps, and `last` steps to an array's last item. */
export function at(context: unknown, path: string): unknown {
  let here: unknown = context;
  for (const step of path.split('.')) {
    if (here === null || here === undefined) return undefined;
    if (Array.isArray(here)) {
      if (step === 'length') here = here.length;
      else if (step === 'last') here = here.at(-1);
      else if (/^\d+$/.test(step)) here = here[Number(step)];
      else here = here.flatMap((item) => asList(at(item, step)));
    } else if (typeof here === 'object' && Object.hasOwn(here, step)) {
      here = (here as Record<string, unknown>)[step];
    } else return undefined;
  }
  return here;
}

const asList = (value: unknown): unknown[] => (value === undefined ? [] : Array.isArray(value) ? value : [value]);

export function evaluate(value: Value, context: Context): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  if ('ref' in value) return at(context, value.ref);
  return value.template.replace(/\{([^{}]+)\}/g, (_, path: string) => {
    const found = at(context, path.trim());
    return found === undefined || found === null ? '' : String(found);
  });
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  value === false ||
  (Array.isArray(value) && value.length === 0);

/** Numbers compare as numbers, dates and other texts as texts; a missing side makes an order comparison false. */
function ordered(a: unknown, b: unknown, test: (order: number) => boolean): boolean {
  if (typeof a === 'number' && typeof b === 'number') return test(a - b);
  if (typeof a === 'string' && typeof b === 'string') return test(a < b ? -1 : a > b ? 1 : 0);
  return false;
}

export function holds(condition: Condition, context: Context): boolean {
  if ('all' in condition) return condition.all.every((one) => holds(one, context));
  if ('any' in condition) return condition.any.some((one) => holds(one, context));
  if ('not' in condition) return !holds(condition.not, context);
  if ('present' in condition) return !isEmpty(at(context, condition.present));
  if ('eq' in condition) return evaluate(condition.eq[0], context) === evaluate(condition.eq[1], context);
  if ('lt' in condition)
    return ordered(evaluate(condition.lt[0], context), evaluate(condition.lt[1], context), (o) => o < 0);
  if ('lte' in condition)
    return ordered(evaluate(condition.lte[0], context), evaluate(condition.lte[1], context), (o) => o <= 0);
  if ('in' in condition) {
    const list = evaluate(condition.in[1], context);
    return Array.isArray(list) && list.includes(evaluate(condition.in[0], context));
  }
  const subject = evaluate(condition.matches[0], context);
  return typeof subject === 'string' && new RegExp(condition.matches[1], 'u').test(subject);
}

/** Every path that a condition or value looks at: definitions are checked with it at load. */
export function pathsOf(node: Condition | Value | undefined): string[] {
  if (node === undefined || node === null || typeof node !== 'object') return [];
  if (Array.isArray(node)) return [];
  if ('ref' in node) return [node.ref];
  if ('template' in node) return [...node.template.matchAll(/\{([^{}]+)\}/g)].map((m) => (m[1] ?? '').trim());
  if ('present' in node) return [node.present];
  if ('all' in node) return node.all.flatMap(pathsOf);
  if ('any' in node) return node.any.flatMap(pathsOf);
  if ('not' in node) return pathsOf(node.not);
  if ('matches' in node) return pathsOf(node.matches[0]);
  const pair = 'eq' in node ? node.eq : 'lt' in node ? node.lt : 'lte' in node ? node.lte : node.in;
  return pair.flatMap((side) => pathsOf(side));
}
