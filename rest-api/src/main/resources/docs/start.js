SwaggerUIBundle({
  url: "/openapi",
  dom_id: "#api",
  deepLinking: true,
  // the online validator would be told every address this page is opened at
  validatorUrl: null,
});
