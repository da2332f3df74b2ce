const QuickNode = require('./quickNode.cjs');

/** Plain Node on a machine in another time zone: `testEnvironmentOptions.zone`, e.g. `America/New_York`. */
module.exports = class InZone extends QuickNode {
  constructor(config, context) {
    super(config, context);
    this.zone = config.projectConfig.testEnvironmentOptions.zone;
  }

  async setup() {
    await super.setup();
    // Of the process itself, not of the copy that a test sees; Node takes it up at once.
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
