import {mkdir} from 'node:fs/promises';
import {PGlite} from '@electric-sql/pglite';
import pg from 'pg';

/** One row of an answer; whoever asked knows its columns. */
export type Row = Record<string, unknown>;

/** Something that answers SQL with `$1` parameters. */
export interface Queries {
  query(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

/** The same Postgres dialect, embedded or on a server. */
export interface Database extends Queries {
  /** Runs several statements without parameters. */
  script(sql: string): Promise<void>;
  /** Commits what `work` did, or nothing of it if it throws. */
  transaction<Result>(work: (queries: Queries) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/**
 * Opens an embedded database stored in a folder; `memory://` keeps nothing.
 *
 * @param template what a new database starts from, which is faster than setting one up
 */
export async function openEmbedded(dataDirectory: string, template?: Blob): Promise<Database> {
  if (!dataDirectory.includes('://')) await mkdir(dataDirectory, {recursive: true});
  const embedded = await PGlite.create(dataDirectory, template && {loadDataDir: template});
  return {
    query: async (sql, parameters = []) => (await embedded.query<Row>(sql, [...parameters])).rows,
    script: async (sql) => {
      await embedded.exec(sql);
    },
    transaction: (work) =>
      embedded.transaction((open) =>
        work({
          query: async (sql, parameters = []) => (await open.query<Row>(sql, [...parameters])).rows,
        }),
      ),
    close: () => embedded.close(),
  };
}

/** Connects to a Postgres server. */
export function openServer(connectionString: string): Database {
  const pool = new pg.Pool({connectionString, max: 10});
  // A connection that dies while idle is replaced by the pool; without a listener it ends the process.
  pool.on('error', (error) => {
    console.error(error.message);
  });
  return {
    query: async (sql, parameters = []) => (await pool.query<Row>(sql, [...parameters])).rows,
    script: async (sql) => {
      await pool.query(sql);
    },
    transaction: async (work) => {
      const connection = await pool.connect();
      try {
        await connection.query('begin');
        const result = await work({
          query: async (sql, parameters = []) =>
            (await connection.query<Row>(sql, [...parameters])).rows,
        });
        await connection.query('commit');
        return result;
      } catch (error) {
        await connection.query('rollback');
        throw error;
      } finally {
        connection.release();
      }
    },
    close: () => pool.end(),
  };
}
