// Shows a specification from files of our own, with calls to try. They go to the address the page
// is read at: where the API does not answer there, calls cannot be tried, and the page says so.
const place = document.getElementById("reference");
const api = new URL(place.dataset.api, window.location.href).href.replace(/\/$/, "");

async function answers() {
  try {
    return (await fetch(`${api}/api-info`)).ok;
  } catch {
    return false;
  }
}

async function show() {
  const canTry = await answers();
  document.getElementById("cannot-try").hidden = canTry;
  const specification = await (await fetch(place.dataset.specification)).json();
  window.SwaggerUIBundle({
    spec: { ...specification, servers: [{ url: api }] },
    domNode: place,
    deepLinking: true,
    defaultModelsExpandDepth: 0,
    validatorUrl: null,
    ...(canTry ? {} : { supportedSubmitMethods: [] }),
  });
}

show();
