import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { CommandInput } from '../../core/command-input.ts';
import { Id, OneOf, Texts } from '../../core/input.ts';
import { usually } from '../../core/price.ts';
import { DateTime } from '../../core/scalars.ts';
import { SheetChoice, SheetKind, sheetLimits, SheetOutcome, SheetState } from './sheet.words.ts';

@ObjectType({ description: 'A column that a kind of sheet knows.' })
export class SheetField {
  @Field(() => String, { description: 'The field, in one word for programs.' })
  field!: string;

  @Field(() => String, { description: 'As exports and templates print it, in your language.' })
  heading!: string;

  @Field(() => String, { description: 'What is allowed in it, in your language.' })
  about!: string;

  @Field(() => Boolean, { description: 'Whether a new record needs it.' })
  isNeeded!: boolean;

  @Field(() => Boolean, { description: 'Whether it only comes with an export: a sheet cannot change it.' })
  isFixed!: boolean;
}

@ObjectType({ description: 'A column of a sheet that came, and the field for which it stands.' })
export class SheetColumnFound {
  @Field(() => String, { description: 'Its heading as the file has it.' })
  heading!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The field for which it stands; null: it is not looked at.',
  })
  field!: string | null;

  @Field(() => [String], { description: 'What stands in its first rows, at most three.' })
  samples!: string[];
}

@ObjectType({ description: 'How many rows of a sheet have which outcome.' })
export class SheetCounts {
  @Field(() => Int, { description: 'New records.' })
  create!: number;

  @Field(() => Int, { description: 'Records that change.' })
  change!: number;

  @Field(() => Int, { description: 'Records that are so already.' })
  skip!: number;

  @Field(() => Int, { description: 'Rows that cannot be brought in as they stand.' })
  error!: number;
}

@ObjectType({
  description: 'A sheet that you brought: what it holds and how far it has come. Kept for some days.',
})
export class SheetImport {
  @Field(() => ID, { description: 'The sheet’s id.' })
  id!: string;

  @Field(() => SheetKind, { description: 'What it holds.' })
  kind!: SheetKind;

  @Field(() => SheetState, { description: 'How far it has come.' })
  state!: SheetState;

  @Field(() => String, { description: 'The name of the file.' })
  fileName!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The encoding in which a .csv was read: utf-8, gb18030, utf-16le or utf-16be; null for an .xlsx.',
  })
  encoding!: string | null;

  @Field(() => Int, { description: 'Rows below the headings.' })
  rowCount!: number;

  @Field(() => Int, { description: 'Rows that are done, while it is being written.' })
  rowsDone!: number;

  @Field(() => SheetCounts, {
    nullable: true,
    description: 'What becomes of its rows; null while columns that are needed are not known.',
  })
  counts!: SheetCounts | null;

  @Field(() => [SheetColumnFound], { complexity: usually(12), description: 'Its columns, in their order.' })
  columns!: SheetColumnFound[];

  @Field(() => [SheetField], {
    complexity: usually(2),
    description: 'Columns that are needed and that no heading stands for.',
  })
  missing!: SheetField[];

  @Field(() => [String], {
    complexity: usually(1),
    description:
      'What of the file is not looked at though somebody may expect it, in your language: a second column of one kind, cells beyond the headings.',
  })
  remarks!: string[];

  @Field(() => Boolean, { description: 'Whether it was asked to stop.' })
  isStopping!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Why the last attempt wrote nothing, in your language.',
  })
  setback!: string | null;

  @Field(() => SheetChoice, { nullable: true, description: 'Which rows were brought in; null before.' })
  chosen!: SheetChoice | null;

  @Field(() => DateTime, { description: 'When it came.' })
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was written; null before.' })
  doneAt!: Date | null;
}

@ObjectType({ description: 'Something that a row changes of its record.' })
export class SheetChange {
  @Field(() => String, { description: 'The field.' })
  field!: string;

  @Field(() => String, { description: 'What its column is called, in your language.' })
  heading!: string;

  @Field(() => String, { description: 'What it is now; empty where it is not set.' })
  from!: string;

  @Field(() => String, { description: 'What it will be; empty where it is taken away.' })
  to!: string;
}

@ObjectType({ description: 'Why a row cannot be brought in.' })
export class SheetProblem {
  @Field(() => String, { nullable: true, description: 'The field that shows it; null: the row as a whole.' })
  field!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What its column is called; null: the row as a whole.',
  })
  heading!: string | null;

  @Field(() => String, { description: 'What stands there.' })
  value!: string;

  @Field(() => String, { description: 'The kind of mistake, in one word for programs.' })
  code!: string;

  @Field(() => String, { description: 'What is wrong and what is allowed, in your language.' })
  message!: string;
}

@ObjectType({ description: 'A row of a sheet, and what becomes of it.' })
export class SheetRow {
  @Field(() => Int, { description: 'The line of the file on which it stands, from 1.' })
  line!: number;

  @Field(() => [String], { description: 'Its cells, in the order of the columns.' })
  cells!: string[];

  @Field(() => SheetOutcome, {
    nullable: true,
    description: 'What becomes of it; null where that is not known.',
  })
  outcome!: SheetOutcome | null;

  @Field(() => [SheetChange], { complexity: usually(2), description: 'What it changes.' })
  changes!: SheetChange[];

  @Field(() => [SheetProblem], { complexity: usually(1), description: 'Why it cannot be brought in.' })
  problems!: SheetProblem[];
}

@ObjectType({ description: 'Some rows of a sheet.' })
export class SheetRowList {
  @Field(() => [SheetRow], { complexity: usually(1), description: 'The rows, in the order of the file.' })
  items!: SheetRow[];

  @Field(() => Int, { description: 'How many there are with that outcome.' })
  total!: number;
}

@ObjectType({ description: 'Your sheets.' })
export class SheetImportList {
  @Field(() => [SheetImport], { complexity: usually(20), description: 'The newest first, at most 20.' })
  items!: SheetImport[];
}

@ObjectType({ description: 'The columns that a kind of sheet knows.' })
export class SheetFieldList {
  @Field(() => [SheetField], { complexity: usually(20), description: 'In the order of the template.' })
  items!: SheetField[];
}

@InputType({ description: 'A sheet of your own.' })
export class SheetInput extends CommandInput {
  @Field(() => ID, { description: 'The sheet.' })
  @Id()
  id!: string;
}

@InputType({ description: 'For which field each column of a sheet stands.' })
export class MapSheetInput extends SheetInput {
  @Field(() => [String], {
    description:
      'The field of each column, in their order, each field at most once; - for a column that is not looked at. It is remembered for the next sheet with such headings.',
  })
  @Texts({ max: sheetLimits.columns, maxLength: 50 })
  fields!: string[];
}

@InputType({ description: 'Which rows of a sheet are brought in.' })
export class ImportSheetInput extends SheetInput {
  @Field(() => SheetChoice, { description: 'All or none, or those without errors.' })
  @OneOf(SheetChoice)
  rows!: SheetChoice;
}

@ObjectType({ description: 'The sheet after a command.' })
export class SheetPayload {
  @Field(() => SheetImport, { nullable: true, description: 'The sheet; null where it was thrown away.' })
  sheetImport!: SheetImport | null;
}
