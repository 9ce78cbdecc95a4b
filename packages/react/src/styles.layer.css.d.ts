// TypeScript asks for a type of every import, also of one that is for its effect only.
export {};
