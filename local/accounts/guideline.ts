/** An account’s answer to the app’s privacy guideline, in the shape of `wx.getPrivacySetting`. */
export interface PrivacySetting {
  needAuthorization: boolean;
  privacyContractName: string;
}

// chinese: WeChat’s title of the guideline
const NAME = '《小程序隐私保护指引》';

/**
 * The privacy guideline that WeChat keeps for the app, and the accounts that agreed to it. A
 * refusal is not remembered: WeChat asks again the next time. After a change of the guideline
 * WeChat asks every account again.
 */
export class Guideline {
  private version = 1;
  private readonly agreed = new Map<string, number>();

  setting(openid: string): PrivacySetting {
    const needAuthorization = this.agreed.get(openid) !== this.version;
    return { needAuthorization, privacyContractName: NAME };
  }

  /** Records that the account agrees, or withdraws its consent in WeChat’s settings. */
  answer(openid: string, agreed: boolean): PrivacySetting {
    if (agreed) this.agreed.set(openid, this.version);
    else this.agreed.delete(openid);
    return this.setting(openid);
  }

  /** The hospital registers a new guideline with WeChat. */
  change(): void {
    this.version += 1;
  }
}
