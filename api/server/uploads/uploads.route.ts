import multipart from '@fastify/multipart';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { signedIn, type Context, type SignedIn } from '../../core/context.ts';
import { refuseWhileLooking } from '../../core/in-person.ts';
import { onBehalfOf, partyOf } from '../../core/pool/party.ts';
import { invalid, type Refusal } from '../../core/refusal.ts';
import type { Upload, UploadRoute } from '../../core/upload.ts';
import { limits } from '../limits.ts';
import { ReceivedFile } from './received-file.ts';
import { brokenForm, otherType, sendUploadRefusal, tooLarge, tooMany, Unread } from './refusals.ts';
import { Turns, type Turn } from './turns.ts';

/** What taking files needs of the server. */
export interface UploadParts {
  /** Who asks, in which language. */
  contextFor(request: FastifyRequest, reply: FastifyReply): Promise<Context>;
}

/** What a form needs beside its files: lines between them, and small fields. */
const FORM_ROOM = 64 * 1024;

const noFile = (): Refusal =>
  invalid({
    path: 'file',
    code: 'REQUIRED',
    text: {
      zh: '表单中没有文件，请用字段 file 上传',
      en: 'the form holds no file; send it as the field file',
    },
  });

/** What the form reader refuses, in our words. */
const unreadOf = (error: unknown, route: UploadRoute, hasFile: boolean): unknown => {
  const { code = '', statusCode } = error as Partial<FastifyError>;
  if (code === 'FST_REQ_FILE_TOO_LARGE') return tooLarge(route);
  if (/^FST_(FILES|PARTS|FIELDS)_LIMIT$/.test(code)) return tooMany(route);
  // What busboy says of a form that is none has neither code nor status.
  const isBroken =
    /^FST_(MP_|PROTO_|INVALID_JSON)/.test(code) ||
    statusCode === 400 ||
    /multipart|boundary|part terminated|malformed/i.test(String(error));
  if (!isBroken) return error;
  return hasFile ? brokenForm() : noFile();
};

/** Takes in a body: its files to the disk, its fields to memory. Whatever was opened stands in `files`, to be closed. */
const takeIn = async (
  request: FastifyRequest,
  route: UploadRoute,
  files: ReceivedFile[],
): Promise<Record<string, string>> => {
  let total = 0;
  const count = (bytes: number): void => {
    total += bytes;
    if (total > route.largest) throw tooLarge(route);
  };
  const open = async (name: string, type: string): Promise<ReceivedFile> => {
    const file = await ReceivedFile.open(name, type);
    files.push(file);
    return file;
  };
  const fields: Record<string, string> = {};
  if (!request.isMultipart()) {
    await (await open('', route.alone ?? '')).take(request.raw, count);
    return fields;
  }
  const parts = request.parts({
    limits: { fileSize: route.largest + 1, files: route.most ?? 1, fields: 20, fieldSize: 4_096 },
  });
  for await (const part of parts) {
    if (part.type === 'file') await (await open(part.filename, part.mimetype)).take(part.file, count);
    else fields[part.fieldname] = String(part.value);
  }
  return fields;
};

/**
 * The addresses that take files. Whoever asks is known, may send something here and has a place in the line before
 * anything of the body is read; a body that says that it is too large is not read at all, one that turns out to be is cut
 * off. Files lie on the disk, nameless, until the answer is there.
 */
export const registerUploads = (
  app: FastifyInstance,
  { contextFor }: UploadParts,
  routes: readonly UploadRoute[],
): void => {
  const turns = new Turns(limits.uploads);
  const register = async (scope: FastifyInstance, route: UploadRoute): Promise<void> => {
    // A scope of its own: its content types are nobody else's.
    scope.removeAllContentTypeParsers();
    await scope.register(multipart);
    if (route.alone) scope.addContentTypeParser(route.alone, (_request, _body, done) => done(null));

    const contexts = new WeakMap<FastifyRequest, SignedIn>();
    const turnOf = new WeakMap<FastifyRequest, Turn>();
    scope.setErrorHandler<FastifyError>((error, request, reply) => {
      const context = contexts.get(request);
      if (error.statusCode === 415 && context) return sendUploadRefusal(reply, otherType(route), context);
      throw error;
    });

    scope.route({
      method: 'POST',
      url: route.url,
      onRequest: async (request, reply) => {
        const context = await contextFor(request, reply);
        try {
          const sender = signedIn(context);
          refuseWhileLooking(sender);
          route.allow(sender);
          if (Number(request.headers['content-length'] ?? 0) > route.largest + FORM_ROOM)
            throw tooLarge(route);
          const turn = turns.take(sender.actor.accountId);
          contexts.set(request, sender);
          turnOf.set(request, turn);
          // Refused on the way to the handler, which else takes the turn with it.
          reply.raw.once('close', () => turnOf.get(request)?.leave());
        } catch (error) {
          return sendUploadRefusal(reply, error, context);
        }
        return undefined;
      },
      handler: async (request, reply) => {
        const context = contexts.get(request) as SignedIn;
        const turn = turnOf.get(request) as Turn;
        turnOf.delete(request);
        const files: ReceivedFile[] = [];
        try {
          const fields = await takeIn(request, route, files).catch((error: unknown) => {
            throw unreadOf(error, route, files.length > 0);
          });
          const [first, ...others] = files;
          if (!first) throw noFile();
          // All of it has come: from here on the work may take longer than a connection may be silent.
          // A request that did not come over the network has no connection to keep.
          if ('setTimeout' in request.raw.socket) request.raw.socket.setTimeout(0);
          await turn.come();
          const upload: Upload = { files: [first, ...others], fields };
          return await onBehalfOf(partyOf(context), () => route.receive(context, upload));
        } catch (error) {
          // Whoever left hears nothing any more.
          if (error instanceof Unread && request.raw.destroyed && !request.raw.complete) reply.hijack();
          return reply.sent ? reply : sendUploadRefusal(reply, error, context);
        } finally {
          turn.leave();
          await Promise.all(files.map((file) => file.close()));
        }
      },
    });
  };
  for (const route of routes) app.register((scope) => register(scope, route));
};
