import { unchanged, versionId } from '../../cloudfunctions/modules/policy';
import { forgetPolicy } from '../../cloudfunctions/modules/policy/stores/policy';
import { smsTemplates } from '../../types/notices/smsByKind';
import type { Policy } from '../../types/policy/policy';
import type { TestHospital } from './open';
import { policyWith } from './policies';

const own = { appId: '1400000000', sign: '约号医院' };

/** Tencent Cloud with our SMS templates. */
export const smsAsApproved = {
  ...own,
  templates: smsTemplates.map(({ id, text }) => ({ id, text })),
};

/**
 * The hospital’s account at Tencent Cloud for each test of a file, simulated by the local stack.
 */
export function smsForEach(hospital: TestHospital): void {
  const before = { ...process.env };
  beforeEach(() => {
    Object.assign(process.env, {
      YUEHAO_SMS_SECRET_ID: 'id-of-a-test',
      YUEHAO_SMS_SECRET_KEY: 'secret-of-a-test',
      YUEHAO_SMS_APP_ID: own.appId,
      YUEHAO_SMS_SIGN: own.sign,
      YUEHAO_SMS_API: `${hospital.stack.url}/sms.tencentcloudapi.com`,
    });
  });
  afterEach(() => {
    for (const name of Object.keys(process.env).filter(each => each.startsWith('YUEHAO_SMS_')))
      if (before[name] === undefined) delete process.env[name];
  });
}

/** Puts a policy in force that allows `perDay` SMS a day. */
export async function switchOnSms(
  hospital: TestHospital,
  perDay: number,
  more: { [K in keyof Policy]?: Partial<Policy[K]> } = {},
): Promise<void> {
  const policy = policyWith({ ...more, sms: { perDay } });
  const version = { ...unchanged, _id: versionId(1), version: 1, policy };
  await hospital.stack.store.insert('policies', [version]);
  forgetPolicy();
}
