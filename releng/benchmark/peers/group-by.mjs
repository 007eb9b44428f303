// Langium's generator needs what Node.js 20 does not have.
Object.groupBy ??= (items, key) => [...items].reduce((groups, item) => { (groups[key(item)] ??= []).push(item); return groups; }, {});
Map.groupBy ??= (items, key) => [...items].reduce((groups, item) => groups.set(key(item), [...(groups.get(key(item)) ?? []), item]), new Map());
