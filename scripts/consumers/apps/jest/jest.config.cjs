module.exports = {
  testEnvironment: 'jsdom',
  setupFiles: ['./jest.setup.cjs'],
  // The packages are modules of JavaScript, which Jest has to transform.
  transformIgnorePatterns: ['/node_modules/(?!(@tessera|@noble|culori)/)'],
};
