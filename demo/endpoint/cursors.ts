import {invalid} from './problem.js';

/** A sort key: the SQL expression and what may stand in a cursor for it. */
export interface Key {
  readonly sql: string;
  readonly kind: 'integer' | 'float' | 'time' | 'text';
}

/** A total order of rows; its last key is unique. */
export interface Order {
  /** Stated in the cursor, so that a cursor of another list is refused. */
  readonly name: string;
  readonly keys: readonly Key[];
  readonly direction: 'asc' | 'desc';
}

/** A position in an order. */
export type Position = readonly (string | number)[];

const casts = {integer: 'int', float: 'float8', time: 'timestamptz', text: 'text'} as const;

/** The order's keys as selected columns `key_0`, `key_1`, … */
export function keyColumns({keys}: Order): string {
  return keys.map(({sql}, index) => `${sql} as key_${String(index)}`).join(', ');
}

/** The `order by` list. */
export function orderBy({keys, direction}: Order): string {
  return keys.map(({sql}) => `${sql} ${direction}`).join(', ');
}

/** A condition for the rows after, or before, a position whose first key is parameter `first`. */
export function beyond(order: Order, first: number, side: 'after' | 'before' = 'after'): string {
  const {keys, direction} = order;
  const parameters = keys.map(({kind}, index) => `$${String(first + index)}::${casts[kind]}`);
  const operator = (direction === 'asc') === (side === 'after') ? '>' : '<';
  return `(${keys.map(({sql}) => sql).join(', ')}) ${operator} (${parameters.join(', ')})`;
}

/** Where a row with `keyColumns` stands. */
export function positionOf(order: Order, row: Record<string, unknown>): Position {
  return order.keys.map((_, index) => {
    const value = row[`key_${String(index)}`];
    return value instanceof Date ? value.toISOString() : (value as string | number);
  });
}

/** An opaque cursor that continues after a position. */
export function writeCursor({name}: Order, position: Position): string {
  return Buffer.from(JSON.stringify([name, ...position])).toString('base64url');
}

/** The position in a reader's cursor; a cursor that is not of this order is a validation problem. */
export function readCursor({name, keys}: Order, cursor: string): Position {
  const [scope, ...position] = parse(cursor);
  const fits =
    scope === name &&
    position.length === keys.length &&
    keys.every(({kind}, index) => fitsKind(kind, position[index]));
  if (!fits) throw invalid('/cursor', 'format');
  return position as (string | number)[];
}

function parse(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(value) ? (value as unknown[]) : [];
  } catch {
    return [];
  }
}

function fitsKind(kind: Key['kind'], value: unknown): boolean {
  switch (kind) {
    case 'integer':
      return Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31;
    case 'float':
      return Number.isFinite(value);
    case 'time':
      return typeof value === 'string' && isTime(value);
    case 'text':
      return typeof value === 'string' && !value.includes('\0');
  }
}

/** Whether `positionOf` can have written it; the database knows no year 0, and no 31st of February. */
function isTime(value: string): boolean {
  const milliseconds = Date.parse(value);
  return (
    !Number.isNaN(milliseconds) &&
    new Date(milliseconds).toISOString() === value &&
    /^(?!0000)\d{4}-/.test(value)
  );
}
