const vm = require('node:vm');
const { TestEnvironment } = require('jest-environment-node');

/**
 * Jest’s plain Node environment, in a third less processor time. In jest’s own context every global
 * (`Object`, `Array`, `Date`) is looked up through an interceptor; here it is an ordinary global.
 * Node has such contexts since 20.18; an older one uses jest’s own.
 */
module.exports = class QuickNode extends TestEnvironment {
  constructor(...given) {
    const { createContext } = vm;
    const withoutInterceptor = vm.constants?.DONT_CONTEXTIFY;
    if (withoutInterceptor) vm.createContext = () => createContext(withoutInterceptor);
    try {
      super(...given);
    } finally {
      vm.createContext = createContext;
    }
  }
};
