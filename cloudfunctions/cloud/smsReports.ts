import type { SmsReport } from '../../domain/notices/smsReports';
import type { Moment } from '../../domain/time/time';
import { SMS_WAIT_MS, smsClient } from './smsClient';
import { withinTime } from './weChatCall';

/** An SMS that Tencent Cloud took: to which mobile, by which number, and when. */
interface SentSms {
  phone: string;
  serial: string;
  at: Moment;
}

/** A report as Tencent Cloud gives it. */
interface Status {
  SerialNo?: string;
  ReportStatus?: string;
  Description?: string;
}

/** Clocks differ a little. */
const MARGIN_S = 60;
/** As many as Tencent Cloud gives at most; a phone is sent a few a day. */
const MOST = 100;

/**
 * Asks Tencent Cloud whether an SMS came to its phone. The reports of one phone are asked for, since the reports of all phones are given
 * out once only: a run that dies would lose them. Never throws, and logs nothing.
 * @returns undefined where there is no report yet, or no answer
 */
export function askReport({ phone, serial, at }: SentSms): Promise<SmsReport> {
  const ask = async (): Promise<SmsReport> => {
    const client = await smsClient();
    const answer = await client?.request('PullSmsSendStatusByPhoneNumber', {
      PhoneNumber: `+86${phone}`,
      BeginTime: Math.floor(at / 1000) - MARGIN_S,
      Offset: 0,
      Limit: MOST,
    });
    const found = (answer?.PullSmsSendStatusSet ?? []) as Status[];
    const ours = found.find(({ SerialNo }) => SerialNo === serial);
    if (ours?.ReportStatus === 'SUCCESS') return { arrived: true };
    return ours?.ReportStatus === 'FAIL'
      ? { arrived: false, code: ours.Description || 'FAIL' }
      : undefined;
  };
  return withinTime<SmsReport>(
    SMS_WAIT_MS,
    ask().catch(() => undefined),
    undefined,
  );
}
