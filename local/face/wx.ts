import { CloudError, invalidParam } from '../errors';
import { readMessage, writeMessage } from './protobuf';
import type { Action, AdminRequest, FaceContext } from './request';

/** wx.api: JSON in, JSON out (callWxOpenApi). */
export const wxApi: Action = async (request, face) => {
  let data: unknown;
  try {
    data = JSON.parse(typeof request.requestData === 'string' ? request.requestData || '{}' : '{}');
  } catch {
    throw invalidParam('requestData must be JSON in a string');
  }
  return { data: { responseData: JSON.stringify(await callWeChat(request, data, face)) } };
};

/**
 * wx.openApi: a multipart form with a protobuf inside; the answer is a protobuf (wx-server-sdk’s
 * cloud.openapi).
 */
export const wxOpenApi: Action = async (request, face) => {
  const { requestData } = request;
  if (!Buffer.isBuffer(requestData)) throw invalidParam('requestData must be bytes');
  const answer = await callWeChat(request, readOpenApiData(requestData), face);
  // CommOpenApiResp: 1 respData, 2 contentType, 3 errorCode, 4 httpCode, 6 svrkitErrorCode
  return writeMessage([
    [1, JSON.stringify(answer)],
    [2, 'application/json; charset=utf-8'],
    [3, 0],
    [4, 200],
    [6, 0],
  ]);
};

/** Actions of the SDK that this stack does not simulate. They are refused by name. */
export const notHere: Action = async request => {
  throw new CloudError(
    'LOCAL_NOT_SUPPORTED',
    `[UnsupportedOperation] ${request.action} is not part of this stand-in`,
  );
};

async function callWeChat(request: AdminRequest, data: unknown, face: FaceContext) {
  const name = String(request.apiName ?? '').replace(/^openapi\./, '');
  if (name === 'subscribeMessage.send') return face.messages.send(data);
  if (name === 'phonenumber.getPhoneNumber') return face.accounts.phoneNumber(data);
  if (name === 'ocr.idcard') return face.accounts.identityCard(data);
  throw new CloudError(
    'LOCAL_NOT_SUPPORTED',
    `[UnsupportedOperation] the WeChat interface "${name}" is not part of this stand-in`,
  );
}

/** CommApiData { 1 apiType, 2 OpenApiData { 1 repeated KeyValuePair { 1 key, 2 value (JSON, or a file's bytes), 4 the file's name } } } */
function readOpenApiData(bytes: Buffer): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  try {
    const inner = readMessage(bytes).get(2)?.[0];
    if (!Buffer.isBuffer(inner)) return data;
    for (const pair of readMessage(inner).get(1) ?? []) {
      const fields = readMessage(pair as Buffer);
      const key = fields.get(1)?.[0]?.toString() ?? '';
      const value = fields.get(2)?.[0];
      const isFile = Buffer.isBuffer(value) && fields.has(4);
      data[key] = isFile ? value : parseLoosely(value?.toString() ?? 'null');
    }
  } catch (error) {
    throw invalidParam(`requestData is not an OpenApi message: ${(error as Error).message}`);
  }
  return data;
}

/**
 * Reads a value of wx-server-sdk, which sends plain strings as they are and everything else as
 * JSON.
 */
function parseLoosely(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
