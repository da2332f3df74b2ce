import { randomBytes } from 'node:crypto';
import { requestId } from '../http';

/** The caller of a function. Nothing of it comes from the client’s data. */
export interface Caller {
  openid: string;
  unionid?: string;
  uid?: string;
}

/** What one call learns: its variables in process.env, and the context of main(). */
export interface Invocation {
  requestId: string;
  /** Identifies the caller while the call runs, so a nested call sees the same caller. */
  token: string;
  env: Record<string, string>;
  context: Record<string, unknown>;
}

export interface InvocationOptions {
  functionName: string;
  envId: string;
  appId: string;
  caller?: Caller;
  /** The source of the call: wx_client, scf, timer ... */
  source: string;
  timer: boolean;
  timeLimitMs: number;
  memoryMb: number;
  envVariables: Record<string, string>;
}

/**
 * The variables of one call, as CloudBase sets them: WX_* for the caller, TCB_* for the
 * environment.
 */
export function invocation(options: InvocationOptions): Invocation {
  const id = requestId();
  const token = randomBytes(12).toString('hex');
  const { caller, envId } = options;
  const wx: Record<string, string> = caller
    ? { WX_OPENID: caller.openid, WX_APPID: options.appId }
    : {};
  if (caller?.unionid) wx.WX_UNIONID = caller.unionid;
  wx.WX_API_TOKEN = token;
  const tcb: Record<string, string> = {
    TCB_ENV: envId,
    TCB_SEQID: id,
    TCB_SOURCE: options.source,
    TRIGGER_SRC: options.timer ? 'timer' : 'tcb',
  };
  if (caller?.uid) tcb.TCB_UUID = caller.uid;
  const env: Record<string, string> = {
    ...wx,
    ...tcb,
    WX_CONTEXT_KEYS: Object.keys(wx).join(','),
    TCB_CONTEXT_KEYS: Object.keys(tcb).join(','),
  };
  if (options.timer) env.WX_TRIGGER_API_TOKEN_V0 = token;
  const environment = { ...options.envVariables, SCF_NAMESPACE: envId, ...env };
  return {
    requestId: id,
    token,
    env,
    context: {
      callbackWaitsForEmptyEventLoop: false,
      memory_limit_in_mb: options.memoryMb,
      time_limit_in_ms: options.timeLimitMs,
      request_id: id,
      function_name: options.functionName,
      function_version: '$LATEST',
      namespace: envId,
      tencentcloud_region: 'ap-shanghai',
      environment: JSON.stringify(environment),
      environ: Object.entries(environment)
        .map(([key, value]) => `${key}=${value}`)
        .join(';'),
    },
  };
}

/** The variables that an instance has for its whole life. */
export function instanceEnv(adminUrl: string, envId: string): Record<string, string> {
  const inherited: Record<string, string> = {};
  for (const name of ['PATH', 'HOME', 'TMPDIR', 'LANG', 'NODE_ENV']) {
    const value = process.env[name];
    if (value !== undefined) inherited[name] = value;
  }
  return {
    ...inherited,
    TZ: 'UTC',
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'local-id',
    TENCENTCLOUD_SECRETKEY: 'local-key',
    SCF_NAMESPACE: envId,
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: adminUrl }),
  };
}
