import { join, resolve } from 'node:path';
import { operatorTexts } from '../../texts/operators';
import { smsEnvironment, tencentSms, weChat } from '../demo/messages';
import { toScreen } from '../demo/screen';
import { weChatAccounts } from '../demo/weChatAccounts';
import { openRehearsal, REHEARSAL_ENV } from './rehearsal';

const words = operatorTexts.rehearsal;
const root = process.cwd();
/** The copy of what was built that this rehearsal serves. */
const built = process.argv[2] ?? join(root, 'dist');
const { PORT, DATA_DIR } = process.env;
const demo = join(root, 'config/demo');

async function open(): Promise<void> {
  const dir = resolve(root, DATA_DIR || '.rehearsal');
  const rehearsal = await openRehearsal({
    dir,
    port: Number(PORT || 8090),
    more: {
      workerFile: join(root, 'local/host/worker.cjs'),
      log: () => undefined,
      routes: (req, res) => toScreen(req, res),
      // Nothing leaves this machine, even where real accounts are set.
      env: url => ({
        YUEHAO_WECHAT_API: `${url}/api.weixin.qq.com`,
        YUEHAO_SMS_API: smsEnvironment(url, '').YUEHAO_SMS_API ?? '',
      }),
      messages: weChat(),
      sms: tencentSms(),
      staticDirs: [
        { prefix: '/app/', dir: join(built, 'h5') },
        { prefix: '/', dir: join(built, 'local/config/demo/frame') },
      ],
      begun: stack => {
        for (const { openid, ...known } of weChatAccounts(demo)) stack.accounts.set(openid, known);
      },
    },
  });
  process.stdout.write(`${words.opened(rehearsal.url, REHEARSAL_ENV, dir)}\n`);
  const end = () => void rehearsal.close().then(() => process.exit(0));
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
}

void open().catch((error: Error & { code?: string }) => {
  process.stderr.write(
    `${error.code === 'EADDRINUSE' ? words.portTaken(PORT || '8090') : error.stack}\n`,
  );
  process.exitCode = 1;
});
