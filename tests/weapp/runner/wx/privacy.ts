import type { Kit } from './kit';
import { Failure } from './types';

/** The app’s answer to WeChat’s privacy question. */
type Resolve = (answer: { event: string; buttonId?: string }) => void;
type Listener = (resolve: Resolve, info: { referrer: string }) => void;

const NOT_AUTHORIZED = { errno: 104 };

/**
 * WeChat’s privacy question. It is asked before the app gets personal data, while the user has not
 * agreed to the guideline. Consent counts only through WeChat’s own button with the given id. By
 * default the user agreed long ago.
 */
export function givePrivacy({ host, wx, define }: Kit) {
  const { loop, realm } = host;
  const listeners = new Set<Listener>();
  const tapped = new Set<string>();
  let needed = false;

  /** Asks the app if needed. Returns whether the user agrees. */
  const agreed = (referrer = 'button'): Promise<boolean> => {
    if (!needed) return Promise.resolve(true);
    const [listener] = listeners;
    // Without a listener WeChat would show its own dialog, which no test answers.
    if (!listener) return Promise.resolve(false);
    return new Promise(answer => {
      const resolve: Resolve = ({ event, buttonId = '' }) => {
        if (event === 'exposureAuthorization') return;
        const yes = event === 'agree' && tapped.has(buttonId);
        if (yes) needed = false;
        answer(yes);
      };
      loop.post(() => listener(resolve, realm.copy({ referrer })));
    });
  };

  wx.onNeedPrivacyAuthorization = (listener: Listener) => void listeners.add(listener);
  define('requirePrivacyAuthorize', async () => {
    if (!(await agreed('requirePrivacyAuthorize')))
      throw new Failure('privacy permission is not authorized', NOT_AUTHORIZED);
  });
  define('getPrivacySetting', () => ({
    needAuthorization: needed,
    privacyContractName: '《小程序隐私保护指引》',
  }));
  return {
    agreed,
    askPrivacy: () => {
      needed = true;
      tapped.clear();
    },
    agreeByButton: (id: string) => {
      tapped.add(id);
      needed = false;
    },
  };
}
