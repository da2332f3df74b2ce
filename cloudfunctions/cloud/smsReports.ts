import type { SmsReport } from '../../domain/notices/smsReports';
import type { Moment } from '../../domain/time/time';
import { smsClient, smsWaitMs } from './smsClient';
import { withinTime } from './weChatCall';

/** An SMS that Tencent Cloud accepted: the mobile, its serial number, and the moment. */
interface SentSms {
  phone: string;
  serial: string;
  at: Moment;
}

/** A report in Tencent Cloud's form. */
interface Status {
  SerialNo?: string;
  ReportStatus?: string;
  Description?: string;
}

/** Allowed difference between the clocks, in seconds. */
const MARGIN_S = 60;
/** The most reports that Tencent Cloud returns at once; a phone gets only a few SMS a day. */
const MOST = 100;

/**
 * Asks Tencent Cloud whether an SMS was delivered. It asks for the reports of one phone, because
 * the list of all reports is handed out only once, and a run that is killed would lose it. Never
 * throws, and logs nothing.
 * @returns undefined if there is no report yet, or no answer
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
    smsWaitMs(),
    ask().catch(() => undefined),
    undefined,
  );
}
