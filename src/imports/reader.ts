/** What a reader of published votes is. Each has a folder of its own here, and a place in `readers` of read.ts; nothing else knows of it. */
import type { Id } from '../domain/actors.ts';
import type { VoteTable } from '../votes/table.ts';
import type { TableBuilder } from './builder.ts';
import type { VoteSource } from './sources.ts';
import type { Listener } from './table.ts';
import type { Voters } from './voters.ts';

/** A file that a reader takes. */
export interface FileForm {
  /** what is in it, and who publishes it */
  readonly what: string;
  /** by which it is told, whatever its name is */
  readonly columns: readonly string[];
  /** whether several are read as one, in their order */
  readonly several?: true;
  /** whether it is of no use without others */
  readonly beside?: true;
  /** whether it is told so as to be refused */
  readonly refused?: true;
}

/** Paths of files by their form, in the order given. */
export type Files<Form extends string = string> = ReadonlyMap<Form, readonly string[]>;

export interface VoteReader<Form extends string = string> {
  /** what its layer is called, unless it is called otherwise at import */
  readonly name: string;
  /** whose votes they are */
  readonly body: Id;
  /** what its rows may name as their sources */
  readonly sources: readonly VoteSource[];
  /** the first whose columns a file has is meant */
  readonly forms: Readonly<Record<Form, FileForm>>;
  /** what is wrong with the files together, as a sentence without its end; null where nothing is */
  lacks?(files: Files<Form>): string | null;
  /** Fills the table; tells the listener of each row that it can't read what and where. */
  read(files: Files<Form>, listener: Listener, voters: Voters, table: TableBuilder): Promise<VoteTable>;
}
