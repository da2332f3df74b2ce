import type { Kit } from './kit';
import { Failure, type OtherMiniProgram, type PhoneAnswer } from './types';

/**
 * Adds WeChat’s data about the user: the phone by a button, and the data of another mini-program.
 */
export function giveOthers(
  { host, define, text }: Kit,
  tell: (event: string) => void,
  agreed: () => Promise<boolean>,
) {
  const { loop, pages } = host;
  const phoneAnswers: PhoneAnswer[] = [];
  const stays: true[] = [];
  let open: OtherMiniProgram | undefined;

  define('navigateToMiniProgram', options => {
    if (!loop.gesture) throw new Failure('can only be invoked by user TAP gesture.');
    if (typeof options.appId !== 'string' || !options.appId)
      throw new Failure('parameter error: parameter.appId should be String instead of Undefined;');
    // WeChat asks first whether the other one may be opened.
    if (stays.shift()) throw new Failure('cancel');
    open = { appId: options.appId, path: text(options.path), extraData: options.extraData ?? {} };
    loop.post(() => {
      pages.background();
      tell('AppHide');
    });
  });

  return {
    get miniProgram() {
      return open;
    },
    /** Comes back from the other mini-program with its data. */
    leaveMiniProgram: (): OtherMiniProgram | undefined => {
      const left = open;
      open = undefined;
      return left;
    },
    stayHere: () => void stays.push(true),
    answerPhoneNumber: (answer: PhoneAnswer) => void phoneAnswers.push(answer),
    /** The detail of a button's `getphonenumber`. */
    phoneDetail: async (): Promise<object> => {
      if (!(await agreed()))
        return { errMsg: 'getPhoneNumber:fail privacy permission is not authorized', errno: 104 };
      const answer = phoneAnswers.shift() ?? 'deny';
      if (answer === 'deny') return { errMsg: 'getPhoneNumber:fail user deny' };
      if ('code' in answer) return { errMsg: 'getPhoneNumber:ok', ...answer };
      return { errMsg: 'getPhoneNumber:fail', ...answer };
    },
  };
}
