// Shows the specification that the page names, from files of our own; nothing is sent anywhere.
const place = document.getElementById("reference");
window.SwaggerUIBundle({
  url: `../specifications/${place.dataset.api}`,
  domNode: place,
  deepLinking: true,
  supportedSubmitMethods: [],
  validatorUrl: null,
});
