import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Counters } from '../counters';
import { CloudError, invalidParam, toWire } from '../errors';
import type { Faults, Latent } from '../faults';
import { readBody, requestId, sendJson } from '../http';
import { type Limits, tooMany } from '../limits';
import type { Log } from '../log';
import { conflict, transactionBusy } from '../store/errors';
import { getUserInfoForAdmin } from './auth';
import * as database from './database';
import { invokeFunction } from './functions';
import { readMultipart } from './multipart';
import { permitted } from './permissions';
import { type HttpAnswer, inProcess, overHttp, type Reply, withoutSocket } from './reply';
import type { Action, AdminAnswer, AdminRequest, FaceContext } from './request';
import * as storage from './storage';
import { notHere, wxApi, wxOpenApi } from './wx';

/** Every action of the SDK that goes to /admin. */
export const ACTIONS: Readonly<Record<string, Action>> = {
  'database.insertDocument': database.insertDocument,
  'database.getDocument': database.getDocument,
  'database.calculateDocument': database.calculateDocument,
  'database.modifyDocument': database.modifyDocument,
  'database.modifyAndReturnDoc': database.modifyAndReturnDoc,
  'database.removeDocument': database.removeDocument,
  'database.aggregateDocuments': database.aggregateDocuments,
  'database.addCollection': database.addCollection,
  'database.startTransaction': database.startTransaction,
  'database.commitTransaction': database.commitTransaction,
  'database.abortTransaction': database.abortTransaction,
  'functions.invokeFunction': invokeFunction,
  'wx.api': wxApi,
  'wx.openApi': wxOpenApi,
  'wx.wxPayApi': notHere,
  'wx.wxCallContainerApi': notHere,
  'storage.getUploadMetadata': storage.getUploadMetadata,
  'storage.batchGetDownloadUrl': storage.batchGetDownloadUrl,
  'storage.batchDeleteFile': storage.batchDeleteFile,
  'storage.batchCopyFile': storage.batchCopyFile,
  'storage.getFileAuthority': notHere,
  'auth.getUserInfoForAdmin': getUserInfoForAdmin,
};

const READS = /^database\.(get|calculate|aggregate)/;
const MAX_BODY = 16 * 1024 * 1024;

/** The entry of the SDK: `POST /admin`, one action per request, always with HTTP 200. */
export class Face {
  private readonly busy = new Set<string>();

  constructor(
    private readonly context: FaceContext,
    private readonly counters: Counters,
    private readonly faults: Faults,
    private readonly limits: Limits,
    private readonly log: Log,
  ) {}

  async handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
    if (req.method !== 'POST') {
      sendJson(res, 405, { code: 'METHOD_NOT_ALLOWED', message: 'POST only' }, { allow: 'POST' });
      return;
    }
    await this.take(req, res, request => request);
  }

  /**
   * The entry of a mini-program’s own database. It works like `/admin`, within the collection’s
   * permission for the account.
   */
  async handleClient(req: IncomingMessage, res: ServerResponse, openid: string): Promise<void> {
    await this.take(req, res, request =>
      permitted(request, openid, this.context.aclOf(String(request.collectionName ?? ''))),
    );
  }

  /**
   * This entry for functions in this process: one request of the SDK, without a socket.
   *
   * @returns the answer as the SDK returns it
   * @throws as the SDK does: with the code of a refusal, `ECONNRESET`, or the HTTP status
   */
  ask(request: AdminRequest): Promise<Record<string, unknown>> {
    const { reply, answer } = inProcess();
    this.serve(request, reply, requestId()).catch(error => reply.cut(error));
    return answer;
  }

  /** `/admin` for a function in this thread: the body of a request, answered as over HTTP. */
  askHere(body: string | Buffer, contentType: string): Promise<HttpAnswer> {
    const { reply, answer } = withoutSocket();
    const id = requestId();
    parse(body, contentType)
      .then(request => this.serve(request, reply, id))
      .catch(error => this.refuse(reply, id, error));
    return answer;
  }

  /** @param allowed gives the part of a request that may run; throws to refuse it */
  private async take(
    req: IncomingMessage,
    res: ServerResponse,
    allowed: (request: AdminRequest) => AdminRequest,
  ): Promise<void> {
    const id = requestId();
    const reply = overHttp(res);
    let request: AdminRequest;
    try {
      const body = await readBody(req, MAX_BODY);
      request = allowed(await parse(body, req.headers['content-type'] ?? ''));
    } catch (error) {
      // A client that hung up half-way gets no answer.
      if (!res.destroyed) this.refuse(reply, id, error);
      return;
    }
    await this.serve(request, reply, id);
  }

  /** Counts a request, meters it and runs it. */
  private async serve(request: AdminRequest, reply: Reply, id: string): Promise<void> {
    const action = String(request.action ?? '');
    const collection =
      typeof request.collectionName === 'string' ? request.collectionName : undefined;
    this.counters.request(Object.hasOwn(ACTIONS, action) ? action : 'unknown', collection);
    if (action.startsWith('wx.')) {
      await this.faultily('weChat', action, request, reply, id);
      return;
    }
    if (!action.startsWith('database.')) {
      await this.answer(reply, id, () => this.perform(action, request));
      return;
    }
    this.context.host.spend(request.wxCloudApiToken, { databaseRequests: 1 });
    const perform = () => this.faultily('database', action, request, reply, id);
    try {
      this.limits.meter(READS.test(action) ? 'read' : 'write');
      await this.limits.oneMore(() => this.inTransaction(request, reply, id, perform));
    } catch (error) {
      this.refuse(reply, id, error);
    }
  }

  /**
   * A transaction runs one operation at a time. A second one is refused while the first is under
   * way, as in the cloud, however fast the store is. Commit and abort are let through.
   */
  private async inTransaction(
    request: AdminRequest,
    reply: Reply,
    id: string,
    work: () => Promise<void>,
  ): Promise<void> {
    const tx = request.transactionId;
    if (typeof tx !== 'string' || !tx || /^database\.(commit|abort)/.test(String(request.action))) {
      return work();
    }
    if (this.busy.has(tx)) return this.refuse(reply, id, transactionBusy());
    this.busy.add(tx);
    // The transaction is freed before the answer goes out, so the next operation does not meet this
    // one.
    reply.onOver(() => this.busy.delete(tx));
    await work();
  }

  /** Runs one request of the database or of WeChat with its latency and faults. */
  private async faultily(
    whose: Latent,
    action: string,
    request: AdminRequest,
    reply: Reply,
    id: string,
  ): Promise<void> {
    const collection =
      typeof request.collectionName === 'string' ? request.collectionName : undefined;
    await this.faults.halfway(whose);
    const struck = this.faults.strike(action, collection, Boolean(request.transactionId));
    switch (struck?.kind) {
      case undefined:
        return this.answer(reply, id, () => this.perform(action, request), whose);
      case 'reset':
        this.counters.error('reset');
        reply.cut();
        return;
      case 'lostAnswer':
        await this.perform(action, request).catch(() => undefined);
        this.counters.error('lostAnswer');
        reply.cut();
        return;
      case 'conflict':
        await this.endTransaction(request);
        return this.refuse(reply, id, conflict());
      case 'crowded':
        return this.refuse(reply, id, tooMany());
      case 'unavailable':
        this.counters.error('unavailable');
        reply.json(503, INJECTED_UNAVAILABLE);
        return;
      case 'timeout':
        if (struck.performed) await this.perform(action, request).catch(() => undefined);
        return this.refuse(reply, id, INJECTED_TIMEOUT);
    }
  }

  /** Runs one action as if it had come over HTTP. */
  async perform(action: string, request: AdminRequest): Promise<AdminAnswer> {
    if (!Object.hasOwn(ACTIONS, action)) {
      throw new CloudError('INVALID_ACTION', `[InvalidParameter] unknown action "${action}"`);
    }
    const store = this.context.store.reporting((collection, examined) => {
      this.counters.examined(collection, examined);
      this.context.host.spend(request.wxCloudApiToken, examined);
    });
    return ACTIONS[action]!(request, { ...this.context, store });
  }

  private async answer(
    reply: Reply,
    id: string,
    work: () => Promise<AdminAnswer>,
    delayed?: Latent,
  ): Promise<void> {
    try {
      const answer = await work();
      if (delayed) await this.faults.halfway(delayed);
      if (Buffer.isBuffer(answer)) {
        reply.bytes(answer);
      } else {
        reply.json(200, { requestId: id, ...answer });
      }
    } catch (error) {
      if (delayed) await this.faults.halfway(delayed);
      this.refuse(reply, id, error);
    }
  }

  private refuse(reply: Reply, id: string, error: unknown): void {
    const wire = toWire(error);
    this.counters.error(wire.code);
    if (wire.code === 'SYS_ERR') this.log(`admin failed ${(error as Error)?.stack ?? error}`);
    reply.json(200, { ...wire, requestId: id });
  }

  private async endTransaction(request: AdminRequest): Promise<void> {
    const tx = request.transactionId;
    if (typeof tx === 'string' && tx) await this.context.store.abort(tx).catch(() => undefined);
  }
}

const INJECTED_UNAVAILABLE = { code: 'SYS_ERR', message: 'Service Unavailable (injected)' };
const INJECTED_TIMEOUT = new CloudError(
  'DATABASE_TIMEOUT',
  '[FailedOperation.Timeout] Database request timed out. (injected)',
);

async function parse(body: string | Buffer, contentType: string): Promise<AdminRequest> {
  if (contentType.startsWith('multipart/form-data'))
    return readMultipart(Buffer.from(body), contentType);
  let request: unknown;
  try {
    request = JSON.parse(body.toString());
  } catch {
    throw invalidParam('the body is not JSON');
  }
  if (typeof request !== 'object' || request === null || Array.isArray(request)) {
    throw invalidParam('the body must be an object');
  }
  return request as AdminRequest;
}
