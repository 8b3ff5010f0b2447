console.log("function");
