/** What WeChat tells of an account's answer to the app's privacy guideline, as `wx.getPrivacySetting` does. */
export interface PrivacySetting {
  needAuthorization: boolean;
  privacyContractName: string;
}

// chinese: what WeChat calls the guideline
const NAME = '《小程序隐私保护指引》';

/**
 * The privacy guideline that WeChat keeps for the app, and who has agreed to it. A no is not remembered: WeChat asks again the next
 * time. A changed guideline asks everybody again.
 */
export class Guideline {
  private version = 1;
  private readonly agreed = new Map<string, number>();

  setting(openid: string): PrivacySetting {
    const needAuthorization = this.agreed.get(openid) !== this.version;
    return { needAuthorization, privacyContractName: NAME };
  }

  /** The account agrees, or takes it back in WeChat's settings. */
  answer(openid: string, agreed: boolean): PrivacySetting {
    if (agreed) this.agreed.set(openid, this.version);
    else this.agreed.delete(openid);
    return this.setting(openid);
  }

  /** The hospital has put another guideline down with WeChat. */
  change(): void {
    this.version += 1;
  }
}
