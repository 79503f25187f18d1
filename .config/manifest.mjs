const shipped = (path) => path.replace(/^src\/(.*)\.ts$/, 'dist/$1.js');

/** What an attribute has from its property: an element may have another default than the class that it extends. */
const overridden = (field) => field && {default: field.default, description: field.description};

/**
 * Leaves what a user of the package can see, at the paths where the package has it.
 *
 * The analyzer also takes the argument of an event's constructor for an event; only those with a
 * description come from the docs (open-wc/custom-elements-manifest#149).
 */
const publicOnly = () => ({
  name: 'public-only',
  packageLinkPhase({customElementsManifest}) {
    for (const module of customElementsManifest.modules) {
      module.path = shipped(module.path);
      for (const {declaration} of module.exports ?? []) {
        if (declaration?.module) declaration.module = shipped(declaration.module);
      }
      for (const declaration of module.declarations ?? []) {
        declaration.members = declaration.members?.filter(({privacy, name}) => {
          return (privacy ?? 'public') === 'public' && !name.startsWith('#');
        });
        const fields = new Map(declaration.members?.map((member) => [member.name, member]));
        declaration.attributes = declaration.attributes
          ?.filter(({fieldName}) => fieldName === undefined || fields.has(fieldName))
          .map((attribute) => ({...attribute, ...overridden(fields.get(attribute.fieldName))}));
        declaration.events = declaration.events?.filter(({description}) => description);
        for (const list of ['members', 'attributes', 'events']) {
          for (const {inheritedFrom} of declaration[list] ?? []) {
            if (inheritedFrom?.module) inheritedFrom.module = shipped(inheritedFrom.module);
          }
        }
        const {superclass} = declaration;
        if (superclass?.module) superclass.module = shipped(superclass.module);
      }
    }
  },
});

/** Describes the elements for editors, docs and frameworks: custom-elements.json. */
export default {
  globs: ['src/elements/**/*.ts', 'src/shared/*-element.ts', 'src/client/load-error.ts'],
  outdir: '.',
  litelement: true,
  // package.json has its own entry, which the analyzer would rewrite.
  packagejson: false,
  plugins: [publicOnly()],
};
