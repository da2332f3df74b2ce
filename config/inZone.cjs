const QuickNode = require('./quickNode.cjs');

/** Plain Node in another time zone: `testEnvironmentOptions.zone`, such as `America/New_York`. */
module.exports = class InZone extends QuickNode {
  constructor(config, context) {
    super(config, context);
    this.zone = config.projectConfig.testEnvironmentOptions.zone;
  }

  async setup() {
    await super.setup();
    // This sets the zone of the process itself, not of a test’s copy of it. Node applies it at
    // once.
    this.zoneBefore = process.env.TZ;
    process.env.TZ = this.zone;
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    if (timeZone !== this.zone) throw new Error(`the zone is ${timeZone}, not ${this.zone}`);
  }

  async teardown() {
    if (this.zoneBefore === undefined) delete process.env.TZ;
    else process.env.TZ = this.zoneBefore;
    await super.teardown();
  }
};
