import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { CommandInput } from '../../core/command-input.ts';
import { command, type Transacted } from '../../core/command.ts';
import { signedIn, type Context } from '../../core/context.ts';
import { Access } from '../../core/declared-access.ts';
import { beginImport, discardSheet, mapSheet, stopImport } from './sheet.commands.ts';
import { fieldsOf, shownRows, shownSheet, shownSheets } from './sheet.reads.ts';
import { newRun, runImport } from './sheet.run.ts';
import {
  ImportSheetInput,
  MapSheetInput,
  SheetFieldList,
  SheetImport,
  SheetImportList,
  SheetInput,
  SheetPayload,
  SheetRowList,
} from './sheet.types.ts';
import { SheetKind, SheetOutcome } from './sheet.words.ts';
import { sheetsOf } from './store.ts';

const meant = { description: 'What is meant.' };

/** Of one's own sheets the newest so many are shown. */
const SHOWN = 20;

const done = <Input extends CommandInput & { id: string }>(
  context: Context,
  info: GraphQLResolveInfo,
  input: Input,
  act: (tx: Transacted, input: Input) => Promise<string>,
): Promise<SheetPayload> =>
  command(
    signedIn(context),
    { name: info.fieldName, input, key: input.idempotencyKey ?? null },
    (tx) => act(tx, input),
    async (tx, id) => ({ sheetImport: await shownSheet(tx, id) }),
  );

/** Sheets of units, posts, people and assignments: what they would do, and doing it. They come by `POST /import/sheets`. */
@Resolver()
export class SheetResolver {
  @Access.oneself({ byToken: ['org.edit'] })
  @Query(() => SheetImportList, { description: 'The sheets that you brought.' })
  async sheetImports(@Ctx() context: Context): Promise<SheetImportList> {
    const ctx = signedIn(context);
    return { items: await shownSheets(ctx, await sheetsOf(ctx, SHOWN)) };
  }

  @Access.oneself({ byToken: ['org.edit'] })
  @Query(() => SheetImport, { description: 'A sheet that you brought.' })
  sheetImport(
    @Arg('id', () => ID, { description: 'The sheet.' }) id: string,
    @Ctx() context: Context,
  ): Promise<SheetImport> {
    return shownSheet(signedIn(context), id);
  }

  @Access.oneself({ byToken: ['org.edit'] })
  @Query(() => SheetRowList, {
    description: 'Rows of a sheet that you brought, with what becomes of each.',
  })
  sheetRows(
    @Arg('importId', () => ID, { description: 'The sheet.' }) importId: string,
    @Arg('outcome', () => SheetOutcome, { nullable: true, description: 'Only rows with this outcome.' })
    outcome: SheetOutcome | null,
    @Arg('after', () => Int, {
      nullable: true,
      defaultValue: 0,
      description: 'Rows below this line of the file; left out: from the first.',
    })
    after: number | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: 'How many rows, 1 to 100.' })
    first: number | null,
    @Ctx() context: Context,
  ): Promise<SheetRowList> {
    return shownRows(signedIn(context), importId, { outcome, after: after ?? 0, first: first ?? 50 });
  }

  @Access.signedIn()
  @Query(() => SheetFieldList, {
    description: 'The columns that a kind of sheet knows.',
  })
  sheetFields(
    @Arg('kind', () => SheetKind, { description: 'The kind of sheet.' }) kind: SheetKind,
    @Ctx() context: Context,
  ): SheetFieldList {
    return { items: fieldsOf(signedIn(context), kind) };
  }

  @Access.needs('org.edit')
  @Mutation(() => SheetPayload, {
    description: 'Says for which field each column of a sheet stands, and looks at its rows again.',
  })
  mapSheet(
    @Arg('input', () => MapSheetInput, meant) input: MapSheetInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SheetPayload> {
    return done(context, info, input, mapSheet);
  }

  @Access.needs('org.edit')
  @Mutation(() => SheetPayload, {
    description:
      'Begins to bring a sheet in, all or nothing in one transaction. It goes on after the answer; `sheetImport` tells how far it is.',
  })
  async importSheet(
    @Arg('input', () => ImportSheetInput, meant) input: ImportSheetInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SheetPayload> {
    const ctx = signedIn(context);
    const token = newRun();
    let begin: (() => Promise<void>) | null = null;
    const payload = await done(ctx, info, input, async (tx) => {
      const sheet = await beginImport(tx, input, token);
      begin = () => runImport(ctx, sheet, input.rows, token);
      return sheet.id;
    });
    // Only what this call began: a call that was repeated with its key finds it under way.
    void (begin as (() => Promise<void>) | null)?.();
    return payload;
  }

  @Access.needs('org.edit')
  @Mutation(() => SheetPayload, {
    description: 'Stops a sheet that is being written: nothing of it is then written.',
  })
  stopSheetImport(
    @Arg('input', () => SheetInput, meant) input: SheetInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SheetPayload> {
    return done(context, info, input, stopImport);
  }

  @Access.needs('org.edit')
  @Mutation(() => SheetPayload, {
    description: 'Throws a sheet away with all that is kept of it; what it brought in stays.',
  })
  discardSheet(
    @Arg('input', () => SheetInput, meant) input: SheetInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SheetPayload> {
    return command(
      signedIn(context),
      { name: info.fieldName, input, key: input.idempotencyKey ?? null },
      (tx) => discardSheet(tx, input),
      async () => ({ sheetImport: null }),
    );
  }
}
